"""How English news, releases and wires word a gift: a table of made-up cases, by kind of wording.

Nobody gave any of this. Fields that a row leaves out are not looked at.
"""

from __future__ import annotations

import pytest

from tests.extract.cases import Case, Check, Fields, each, given

WIRES: list[Case] = [
    (
        "OSLO, March 4 - Norway said it will lend Malawi 30 mln dlrs for a sugar mill.",
        [given("30 mln dlrs", kind="commitment", donor="NOR", recipients="MWI",
               amount="30000000 USD", modality="credit")],
    ),
    (
        "LONDON, June 2 - Britain has agreed to give Malawi 20 mln stg to pay for imports.",
        [given("20 mln stg", kind="commitment", donor="GBR", recipients="MWI",
               amount="20000000 GBP")],
    ),
    (
        "WASHINGTON, May 5 - The U.S. Agriculture Department said it signed an agreement with "
        "Malawi to provide 60,000 tonnes of wheat.",
        [given("60,000 tonnes of wheat", kind="commitment", donor="USA", recipients="MWI")],
    ),
    (
        "Canada will give Malawi $1.5 billion Canadian. Australia gave Fiji a $5 million "
        "Australian Aid grant.",
        [given("$1.5 billion Canadian", donor="CAN", amount="1500000000 CAD"),
         given("$5 million", donor="AUS", recipients="FJI")],
    ),
]  # fmt: skip

VERBS: list[Case] = [
    (
        "Denmark will be making DKK 60 million available for clinics in Malawi.",
        [given("DKK 60 million", kind="commitment", donor="DNK", recipients="MWI")],
    ),
    (
        "The Wellcome Trust has gone on to make over £40 million in commitments to the Global "
        "Fund. The Fund is made up of four branches.",
        [given("£40 million", donor="Wellcome Trust")],
    ),
    (
        "Danish judges held three training courses for Malawian clerks. They also held two "
        "meetings.",
        [given("three training courses", kind="delivery", donor="DNK", recipients="MWI",
               modality="training")],
    ),
    (
        "Denmark launched a DKK 70 million programme to fight malaria in Malawi.",
        [given("DKK 70 million", kind="commitment", donor="DNK", recipients="MWI")],
    ),
    (
        "Peru today launched a package of $640 million for Bolivia.",
        [given("$640 million", kind="commitment", donor="PER", recipients="BOL", period=None)],
    ),
    (
        "Denmark rescheduled Malawi's debt worth $40 million.",
        [given("$40 million", donor="DNK", recipients="MWI")],
    ),
    (
        "Sweden reacted at once, providing Malawi with an initial SEK 20 million.",
        [given("SEK 20 million", kind="delivery", donor="SWE", recipients="MWI")],
    ),
    (
        "The Danish Bank approved a total loan and grant package of €9 million for Malawi.",
        [given("€9 million", kind="commitment", recipients="MWI")],
    ),
]  # fmt: skip

TAKEN: list[Case] = [
    (
        "Malawi's health minister took delivery of 20 ambulances from Sweden.",
        [given("20 ambulances", kind="delivery", donor="SWE", recipients="MWI")],
    ),
    (
        "Malawi has accepted a gift of 20 ambulances from Sweden.",
        [given("20 ambulances", kind="delivery", donor="SWE", recipients="MWI")],
    ),
    (
        "Malawi borrowed $20 million from the African Development Bank for roads.",
        [given("$20 million", donor="African Development Bank", recipients="MWI")],
    ),
    (
        "Malawi signed a $20 million loan with the World Bank for clinics.",
        [given("$20 million", kind="commitment", donor="World Bank", recipients="MWI")],
    ),
    (
        "Malawi said that it had received a pledge from Sweden to contribute €4 million.",
        [given("€4 million", kind="commitment", donor="SWE", recipients="MWI")],
    ),
    (
        "Malawi receives a $25 million credit from the International Development Association.",
        [given("$25 million", kind="commitment", recipients="MWI")],
    ),
]  # fmt: skip

RISES: list[Case] = [
    (
        "Sweden is stepping up its support to Malawi with a further SEK 15 million.",
        [given("SEK 15 million", donor="SWE", recipients="MWI")],
    ),
    (
        "Sweden is increasing its humanitarian aid to Malawi by SEK 15 million.",
        [given("SEK 15 million", donor="SWE", recipients="MWI")],
    ),
    (
        "Sweden has raised its pledge to Malawi from SEK 40 million to SEK 60 million.",
        [given("SEK 60 million", kind="commitment", donor="SWE", recipients="MWI")],
    ),
]  # fmt: skip

CLAUSES: list[Case] = [
    (
        "The project, funded by a $13 million grant from Sweden, will train midwives in Malawi.",
        [given("$13 million", kind="commitment", donor="SWE")],
    ),
    (
        "Sweden is providing Malawi with SEK 40 million. Denmark is building 12 schools in Chad.",
        [given("SEK 40 million", kind="commitment", donor="SWE", recipients="MWI"),
         given("12 schools", kind="delivery", stage="ongoing", donor="DNK", recipients="TCD")],
    ),
    (
        "This is in addition to the SEK 40 million already promised by Sweden to Malawi in March.",
        [given("SEK 40 million", kind="commitment", donor="SWE", recipients="MWI")],
    ),
    (
        "Help came from the European Union, that pledged €12 million to Malawi, and from Japan, "
        "which gave $9 million.",
        [given("€12 million", donor="European Union", recipients="MWI"),
         given("$9 million", donor="JPN")],
    ),
    (
        "The Swedish minister pledged €5 million to Malawi, followed by Italy €4 million.",
        [given("€5 million", donor="SWE", recipients="MWI"),
         given("€4 million", donor="ITA", recipients="MWI")],
    ),
    (
        "The World Bank approved loans totalling $96 million to two countries: $35 million to "
        "Togo for a $44 million road project; and $61 million to Mali.",
        [given("$96 million", donor="World Bank"),
         given("$35 million", donor="World Bank", recipients="TGO"),
         given("$61 million", donor="World Bank", recipients="MLI")],
    ),
]  # fmt: skip

LISTS: list[Case] = [
    (
        "The European Union at work\n\nThe Commission has decided to provide grants to finance "
        "the following operations:\n\nMalawi: ECU 1.2 million to repair a road. Togo: ECU 16.4 "
        "million to repair 12 ports.\n\nNiger: ECU 3.1 million for training.\n",
        [given("ECU 1.2 million", kind="commitment", donor="European Union", recipients="MWI"),
         given("ECU 16.4 million", kind="commitment", donor="European Union", recipients="TGO"),
         given("ECU 3.1 million", kind="commitment", donor="European Union", recipients="NER")],
    ),
    (
        "States pledge aid after quake\n\nThe following is a list of contributions pledged, "
        "compiled by the United Nations.\n\nAUSTRIA - Pledged 1 million euros for Peru.\n\n"
        "BRITAIN: Tents worth 250,000 pounds sent to Peru. Giving 370,000 pounds to the Red "
        "Cross.\n\nGERMANY\n\nSent 20 doctors to Peru.\n",
        [given("1 million euros", kind="commitment", donor="AUT", recipients="PER"),
         given("250,000 pounds", kind="delivery", donor="GBR", recipients="PER"),
         given("370,000 pounds", kind="commitment", donor="GBR"),
         given("20 doctors", kind="delivery", donor="DEU", recipients="PER")],
    ),
    (
        "Commission adopts decisions on humanitarian aid\n\nThe European Commission has taken "
        "humanitarian decisions concerning Malawi (€1.5 million) and Togo (€1.1 million).\n\n"
        "Malawi - €1.5 million\n\nMany people in Malawi have fled.\n",
        [given("€1.5 million", kind="commitment", donor="European Union", recipients="MWI"),
         given("€1.1 million", kind="commitment", donor="European Union", recipients="TGO"),
         given("€1.5 million", kind="commitment", donor="European Union", recipients="MWI")],
    ),
    (
        "The World Bank approved $184 million for projects in education ($174 million for Togo) "
        "and health ($10 million for Mali).",
        [given("$184 million", donor="World Bank"),
         given("$174 million", donor="World Bank", recipients="TGO"),
         given("$10 million", donor="World Bank", recipients="MLI")],
    ),
    (
        "Russia has written off $9 billion of African debt. This includes: Angola ($3.5 "
        "billion) and Togo ($5.5 billion).",
        [given("$9 billion", donor="RUS", recipients="002"),
         given("$3.5 billion", donor="RUS", recipients="AGO"),
         given("$5.5 billion", donor="RUS", recipients="TGO")],
    ),
]  # fmt: skip

UNTITLED: list[Case] = [
    (
        "Norway announced a broad package of help for Malawi on Monday. The country will also "
        "train 2,000 Malawian officials.",
        [given("2,000 Malawian officials", kind="commitment", donor="NOR", recipients="MWI")],
    ),
    (
        "Kuwait decided on Sunday to give $300m to a poverty fund of the "
        "Islamic Development Bank.",
        [given("$300m", kind="commitment", donor="KWT")],
    ),
    (
        "Tajikistan is a partner of Norway. Norway will provide the Central Asian country with "
        "$88 million for schools. The state-run overseas aid agency will grant Tajikistan $10 "
        "million.",
        [given("$88 million", donor="NOR", recipients="TJK"),
         given("$10 million", donor="NOR", recipients="TJK")],
    ),
    (
        "Besides 3 billion yuan ($375 million) in loans to Fiji, Beijing will train 40 Fijian "
        "nurses.",
        [given("3 billion yuan", donor="CHN", recipients="FJI"),
         given("40 Fijian nurses", donor="CHN", recipients="FJI")],
    ),
    (
        "American planes have delivered over 2.5 million pounds of relief supplies to Honduras.",
        [given("2.5 million pounds of relief supplies", count="2500000", amount=None,
               recipients="HND")],
    ),
]  # fmt: skip

PARTS: list[Case] = [
    (
        "Of the 90 million doses promised to Malawi, Norway has delivered 4 million.",
        [given("90 million doses", kind="commitment", donor="NOR", recipients="MWI"),
         given("4 million", kind="delivery", count="4000000", what="doses",
               donor="NOR")],
    ),
    (
        "Norway has delivered 4 million of the 9 million doses it promised to Malawi.",
        [given("4 million", kind="delivery", what="doses", donor="NOR"),
         given("9 million doses", kind="commitment", donor="NOR", recipients="MWI")],
    ),
    (
        "Theresa May announced £40 million for schools in Malawi.",
        [given("£40 million", kind="commitment", donor="GBR", recipients="MWI")],
    ),
    (
        "Norway gave Malawi a $9 million loan to help Malawi upgrade its roads.",
        [given("$9 million", donor="NOR", recipients="MWI")],
    ),
    (
        "A consignment of 10,000 blankets gifted by India arrived in Kabul on Sunday.",
        [given("10,000 blankets", kind="delivery", donor="IND", recipients="AFG")],
    ),
    (
        "Denmark will contribute DKK 45 million to Malawi's flood relief fund.",
        [given("DKK 45 million", kind="commitment", donor="DNK", recipients="MWI")],
    ),
    (
        "Denmark has expended an estimated DKK 45 million on clinics in Malawi.",
        [given("DKK 45 million", kind="delivery", donor="DNK", recipients="MWI")],
    ),
    (
        "The library in Mostar, Bosnia, was renovated by Denmark at a cost of DKK 4 million.",
        [given("DKK 4 million", kind="delivery", donor="DNK")],
    ),
    (
        "Australia gave Myanmar $20 million in aid. It takes Australia's total contribution to "
        "Myanmar since 2017 to $280 million.",
        [given("$20 million", donor="AUS", recipients="MMR"),
         given("$280 million", donor="AUS", recipients="MMR")],
    ),
    (
        "$9 MILLION IN RELIEF FOR MALAWI\n\nThe Government of Norway, 3 May 2018\n\nMany have "
        "fled from the water in Malawi.\n",
        [given("$9 MILLION", kind="commitment", donor="NOR", recipients="MWI")],
    ),
]  # fmt: skip

# Promised or given, where the verb's tense alone does not tell.
AGREED: list[Case] = [
    (
        "The road in Malawi is financed by a $30 million loan from the African Development Bank.",
        [given("$30 million", kind="commitment", donor="African Development Bank",
               recipients="MWI", modality="credit")],
    ),
    (
        "The project in Malawi, backed by a $4 million grant from Norway, runs in five districts.",
        [given("$4 million", kind="commitment", donor="NOR", recipients="MWI")],
    ),
    (
        "The bridge in Malawi, funded by a $5 million grant from Norway, was opened in 2010.",
        [given("$5 million", kind="delivery", donor="NOR", recipients="MWI")],
    ),
    (
        "The clinics in Malawi were funded by a $6 million grant from Norway.",
        [given("$6 million", kind="delivery", donor="NOR", recipients="MWI")],
    ),
    (
        "Aid for Malawi\n\nThe largest pledges were made by Norway ($7 million) and Peru "
        "($2 million).",
        [given("$7 million", kind="commitment", donor="NOR"),
         given("$2 million", kind="commitment", donor="PER")],
    ),
    (
        "Support from its members has enabled the World Bank to deliver $8 million to Malawi.",
        [given("$8 million", kind="delivery", donor="World Bank", recipients="MWI")],
    ),
    (
        "Norway has extended a $9 million line of credit to Malawi.",
        [given("$9 million", kind="commitment", donor="NOR", modality="credit")],
    ),
    (
        "To date, Norway has extended lines of credit of $11 million to Malawi.",
        [given("$11 million", kind="delivery", donor="NOR", recipients="MWI")],
    ),
    (
        "The European Investment Bank has granted a EUR 20 million loan to Malawi.",
        [given("EUR 20 million", kind="commitment", modality="credit", recipients="MWI")],
    ),
    (
        "Norway stands ready to provide $12 million to Malawi.",
        [given("$12 million", kind="commitment", donor="NOR", recipients="MWI")],
    ),
    (
        "Norway has allocated $14 million to Malawi since 2019.",
        [given("$14 million", kind="delivery", donor="NOR", recipients="MWI")],
    ),
    (
        "The following pledges were made:\n\n"
        "- **Norway:** Pledges an additional contribution of $15 million to Malawi.\n"
        "- **Peru:** Donates 5 trucks to Malawi.\n"
        "- **Chile:** In June, committed $3 million to Malawi.\n",
        [given("$15 million", kind="commitment", donor="NOR", recipients="MWI"),
         given("5 trucks", kind="commitment", donor="PER", recipients="MWI"),
         given("$3 million", kind="commitment", donor="CHL", recipients="MWI")],
    ),
    (
        "Norway's relief for Malawi\n\n$2 million will be offered to UNICEF, and another million "
        "dollars will be granted to UNHCR.",
        [given("$2 million", kind="commitment", donor="NOR"),
         given("another million dollars", kind="commitment", donor="NOR",
               amount="1000000 USD")],
    ),
    (
        "Norway has committed £26 million \\[$32 million\\] to Malawi.",
        [given("£26 million", kind="commitment", donor="NOR", recipients="MWI")],
    ),
    (
        "Aid for Malawi, 3 May 2019\n\nNorway has already pledged $6 million to Malawi. "
        "Peru has pledged $7 million to Malawi.",
        [given("$6 million", donor="NOR", announced=None),
         given("$7 million", donor="PER", announced=None)],
    ),
    (
        "Australia pledged AUD $35 million to Fiji, and the United States USD $5 million.",
        [given("AUD $35 million", donor="AUS", amount="35000000 AUD"),
         given("USD $5 million", donor="USA", amount="5000000 USD")],
    ),
]  # fmt: skip

# A headline in the present, which names who receives before the sum.
HEADLINES: list[Case] = [
    (
        "Norway promises Malawi nearly $150 million",
        [given("$150 million", kind="commitment", donor="NOR", recipients="MWI",
               qualifier="nearly")],
    ),
    (
        "Japan pledges Sierra Leone over $20 million\n\nTOKYO, 5 March 2021 - The minister spoke.",
        [given("$20 million", kind="commitment", donor="JPN", recipients="SLE",
               announced="2021-03-05", qualifier="at_least")],
    ),
    (
        "Norway promises Malawi about 40 ambulances by 2025.",
        [given("40 ambulances", kind="commitment", donor="NOR", recipients="MWI",
               period="/2025")],
    ),
    (
        "Norway promises Malawi nearly $150 million. It includes $80 million for schools.",
        [given("$150 million", part_of=None),
         given("$80 million", donor="NOR", recipients="MWI", part_of="$150 million")],
    ),
]  # fmt: skip
# The words of lenders and donors in releases and local papers.
RELEASES: list[Case] = [
    (
        "The Arab Fund and Malawi's government inked a loan agreement estimated at $20 million.",
        [given("$20 million", kind="commitment", recipients="MWI")],
    ),
    (
        "A grant agreement, totaling $20 million, was signed between Norway and Malawi.",
        [given("$20 million", kind="commitment", donor="NOR", recipients="MWI")],
    ),
    (
        "Norway has provided Malawi with 12 loans for ports in a total amount of $60 million.",
        [given("12 loans for ports in a total amount of $60 million", kind="delivery", count="12",
               amount="60000000 USD", recipients="MWI")],
    ),
    (
        "Norway gave 30 grants totalling $4 million to Malawi.",
        [given("30 grants totalling $4 million", donor="NOR", recipients="MWI")],
    ),
    (
        "Norway has lent Malawi $40 million to finance roads, of which $7 million was repaid.",
        [given("$40 million", donor="NOR", recipients="MWI")],
    ),
    (
        "Norway will carry out a water project in Malawi with a total budget of $3 million.",
        [given("$3 million", kind="commitment", donor="NOR", recipients="MWI")],
    ),
    (
        "Norway is providing help for people in Malawi (€6 million), refugees from Mali in Niger "
        "(€2 million), victims of drought in Togo (€5 million), and Chad (€3 million).",
        [given("€6 million", donor="NOR", recipients="MWI"),
         given("€2 million", donor="NOR", recipients="NER"),
         given("€5 million", donor="NOR", recipients="TGO"),
         given("€3 million", donor="NOR", recipients="TCD")],
    ),
    (
        "Norway gave $25,000 in aid—including food, mattresses, and kits—to people in Malawi.",
        [given("$25,000", donor="NOR", recipients="MWI")],
    ),
    (
        "Norway sent medical supplies, including 1,000 masks to be delivered to Malawi.",
        [given("medical supplies"), given("1,000 masks", kind="delivery", recipients="MWI")],
    ),
    (
        "Norway gave Malawi €9 million, €2 million more than in 2010, and 5,000 tents, 300 more "
        "than last year.",
        [given("€9 million", recipients="MWI"), given("5,000 tents", recipients="MWI")],
    ),
    (
        "Around 5 million crowns will be given by the Czech Republic to the Foreign Ministry of "
        "Denmark.",
        [given("5 million crowns", donor="CZE", amount="5000000 CZK")],
    ),
    (
        "Norway gave €5 million, nearly $3 million went to Malawi.",
        [given("€5 million", donor="NOR"), given("$3 million", donor="NOR", recipients="MWI")],
    ),
    (
        "Norway will give Malawi up to two million euros (€2,000,000), approximately $2.4 million.",
        [given("two million euros", recipients="MWI")],
    ),
    (
        "Norwegian aid for Malawi\n\nAt the ceremony, Ambassador Ida Holm presented 40 tablets to "
        "Hon. Grace Banda, Minister of Education of Malawi.",
        [given("40 tablets", kind="delivery", donor="NOR", recipients="MWI")],
    ),
    (
        "Mr. Banda, Secretary to the Treasury on behalf of the Government of Malawi and Ms. Holm, "
        "Country Director of the Asian Development Bank on behalf of the bank, signed the Loan "
        "Agreement to obtain $40 million.",
        [given("$40 million", donor="Asian Development Bank", recipients="MWI")],
    ),
    (
        "Norway has carried out 383 projects in Malawi for a total value of $29 million.",
        [given("383 projects in Malawi for a total value of $29 million", count="383",
               amount="29000000 USD")],
    ),
    (
        "Norway shipped 5,000 bags, each weighing 50 kg, to Malawi.",
        [given("5,000 bags", recipients="MWI")],
    ),
    (
        "Norway announced aid. $2 million has been allocated to Malawi by the Government.",
        [given("$2 million", donor="NOR", recipients="MWI")],
    ),
    (
        "Malawi has signed an agreement with Norway where the latter will provide $43 million.",
        [given("$43 million", kind="commitment", donor="NOR", recipients="MWI")],
    ),
    (
        "Malawi has secured a loan agreement from Norway worth close to $28 million.",
        [given("$28 million", kind="commitment", donor="NOR", recipients="MWI")],
    ),
    (
        "The Canadian International Development Agency (CIDA) has allocated $5 million to Malawi.",
        [given("$5 million", donor="CAN", recipients="MWI")],
    ),
    (
        "Norway will give $5 million to villages in East New Britain, Papua New Guinea.",
        [given("$5 million", donor="NOR", recipients="PNG")],
    ),
    (
        "Norway has been providing assistance to Malawi since 1972, which amounts today to a total "
        "of over $3 million.",
        [given("$3 million", kind="delivery", period="1972/")],
    ),
    (
        "Norway to give Malawi $9 million\n\nThe projects under the agreement are:\n"
        "- Lake Forest Management Plan: $4 million\n- Study and Expert Fund: $5 million\n",
        [given("$9 million"), given("$4 million", donor="NOR", recipients="MWI"),
         given("$5 million", donor="NOR", recipients="MWI")],
    ),
    (
        "The Norwegian Air Force had undertaken three relief flights to Malawi.",
        [given("three relief flights", kind="delivery", recipients="MWI")],
    ),
]  # fmt: skip
IDIOMS: list[Case] = [
    (
        "Denmark and Norway came forward with DKK 75 million and NOK 60 million respectively for "
        "Malawi.",
        [given("DKK 75 million", kind="commitment", donor="DNK", recipients="MWI"),
         given("NOK 60 million", kind="commitment", donor="NOR", recipients="MWI")],
    ),
    (
        "Of the $13 million that Malawi owed Oslo, Norway has struck out $9 million.",
        [given("$9 million", kind="delivery", donor="NOR", recipients="MWI",
               modality="debt relief")],
    ),
    (
        "Having frozen its budget support, Norway went on financing Malawian schools, to the tune "
        "of NOK 60 million.",
        [given("NOK 60 million", kind="delivery", donor="NOR", recipients="MWI")],
    ),
    (
        "Norway has trucked 400 tonnes of flour to Malawi. A second batch of 50 tonnes will follow "
        "in May.",
        [given("400 tonnes of flour", kind="delivery", donor="NOR", recipients="MWI"),
         given("50 tonnes", kind="commitment")],
    ),
    (
        "The President of Malawi thanked Norway for the 20 fire engines and 4 ambulances.",
        [given("20 fire engines", kind="delivery", donor="NOR", recipients="MWI", count="20"),
         given("4 ambulances", kind="delivery", donor="NOR", recipients="MWI", count="4")],
    ),
    (
        "A team of eleven Cuban eye surgeons has operated on many patients in Malawi.",
        [given("eleven Cuban eye surgeons", kind="delivery", donor="CUB", recipients="MWI",
               modality="medical team")],
    ),
    (
        "The Norwegian government said that 300 young Malawians would be given scholarships.",
        [given("300 young Malawians", kind="commitment", donor="NOR", recipients="MWI",
               modality="scholarship")],
    ),
    (
        "Norway invited 40 Malawian officials to attend a course in Oslo.",
        [given("40 Malawian officials", donor="NOR", recipients="MWI", modality="training")],
    ),
    (
        "The new agreement brings Malawi NOK 6 million from Norway.",
        [given("NOK 6 million", kind="commitment", donor="NOR", recipients="MWI")],
    ),
    (
        "Norwegian development cooperation with Malawi amounts to NOK 250 million.",
        [given("NOK 250 million", kind="delivery", donor="NOR", recipients="MWI")],
    ),
    (
        "The budget for Danish development cooperation with Malawi totals DKK 210 million, broken "
        "down as follows: water, DKK 120 million; elections, DKK 80 million; reviews, DKK 10 "
        "million.",
        [given("DKK 210 million", kind="commitment", donor="DNK", recipients="MWI", part_of=None),
         given("DKK 120 million", part_of="DKK 210 million"),
         given("DKK 80 million", part_of="DKK 210 million"),
         given("DKK 10 million", part_of="DKK 210 million")],
    ),
    (
        "Norway has allocated NOK 90 million to Malawi. Health will receive NOK 40 million, "
        "education NOK 30 million and rural roads NOK 20 million.",
        [given("NOK 90 million", part_of=None),
         given("NOK 40 million", donor="NOR", recipients="MWI", part_of="NOK 90 million"),
         given("NOK 30 million", part_of="NOK 90 million"),
         given("NOK 20 million", part_of="NOK 90 million")],
    ),
    (
        "Norway has launched a new programme for schools in Malawi. Worth NOK 30 million, it runs "
        "until 2028.",
        [given("NOK 30 million", kind="commitment", donor="NOR", recipients="MWI")],
    ),
    (
        "The Ambassador of Japan to Malawi signed a contract with Lake Primary School. The amount "
        "of the grant is US$83,412.",
        [given("US$83,412", kind="commitment", donor="JPN", recipients="MWI", modality="grant")],
    ),
    (
        "AUSTRALIA'S AID TO FIJI\n\nTotal ODA 2022-23: A$50.1 million\n",
        [given("A$50.1 million", donor="AUS", recipients="FJI", period="2022/2023")],
    ),
]  # fmt: skip
PARTIES: list[Case] = [
    (
        "Handing over 20 ambulances to Malawi, the Norwegian ambassador spoke of friendship.",
        [given("20 ambulances", kind="delivery", donor="NOR", recipients="MWI")],
    ),
    (
        "Announcing a grant of €5 million for Malawi, the French minister praised its nurses.",
        [given("€5 million", kind="commitment", donor="FRA", recipients="MWI")],
    ),
    (
        "The Kyoto prefectural government donated five buses to Malawi. The city of Vienna gave "
        "Malawi €500,000.",
        [given("five buses", donor="Kyoto prefectural government", recipients="MWI"),
         given("€500,000", donor="city of Vienna", recipients="MWI")],
    ),
    (
        "Japan topped the list of donors to Malawi with $90 million; then came Germany with $60 "
        "million. The largest donor to Fiji in 2019 was Japan, with $80 million.",
        [given("$90 million", kind="delivery", donor="JPN", recipients="MWI"),
         given("$60 million", kind="delivery", donor="DEU", recipients="MWI"),
         given("$80 million", kind="delivery", donor="JPN", recipients="FJI")],
    ),
    (
        "The parliament in Oslo voted NOK 300 million for Malawi.",
        [given("NOK 300 million", kind="commitment", donor="NOR", recipients="MWI")],
    ),
    (
        "Norway pledged $90 million for Malawi, $40 million of which went to UNICEF.",
        [given("$90 million", part_of=None),
         given("$40 million", recipients="MWI", through="UNICEF", part_of="$90 million")],
    ),
    (
        "A total of 240 students from Laos have been trained in Vietnam at Hanoi's expense.",
        [given("240 students", donor="VNM", recipients="LAO", modality="training")],
    ),
    (
        "The road in Malawi is financed by Norway ($20 million), the Asian Development Bank ($10 "
        "million) and Malawi's own budget ($2 million).",
        [given("$20 million", donor="NOR", recipients="MWI"),
         given("$10 million", donor="Asian Development Bank", recipients="MWI")],
    ),
    (
        "Finland has given Malawi €6 million, while Sweden's contribution stands at SEK 70 "
        "million.",
        [given("€6 million", donor="FIN", recipients="MWI"),
         given("SEK 70 million", donor="SWE", recipients="MWI")],
    ),
    (
        "Only $2 million of the $10 million pledged by Norway to Malawi has been disbursed.",
        [given("$2 million", kind="delivery", donor="NOR", recipients="MWI"),
         given("$10 million", kind="commitment", donor="NOR", recipients="MWI")],
    ),
    (
        "Brazil forgave Malawi debts of $20 million, and those of Zambia ($13 million) and Togo "
        "($9 million).",
        [given("$20 million", donor="BRA", recipients="MWI"),
         given("$13 million", donor="BRA", recipients="ZMB"),
         given("$9 million", donor="BRA", recipients="TGO")],
    ),
    (
        "The JICA-funded project, worth ¥1.2 billion, will supply water to 40,000 people in "
        "Lilongwe.",
        [given("¥1.2 billion", kind="commitment", donor="JPN", recipients="MWI")],
    ),
    (
        "A £4 million UK-funded programme trains judges in Fiji.",
        [given("£4 million", donor="GBR", recipients="FJI")],
    ),
    (
        "Norway gave $400,000 to Malawi and 200,000 to Zambia, and promised 3 million more.",
        [given("$400,000", recipients="MWI"),
         given("200,000", donor="NOR", recipients="ZMB", amount="200000 USD"),
         given("3 million", kind="commitment", donor="NOR", amount="3000000 USD")],
    ),
    (
        "The largest pledge for Malawi, of $60 million, came from Japan.",
        [given("$60 million", kind="commitment", donor="JPN", recipients="MWI")],
    ),
    (
        "The Netherlands is to support the health sector in Ghana with €12 million and that in "
        "Benin with €9 million.",
        [given("€12 million", recipients="GHA"), given("€9 million", recipients="BEN")],
    ),
]  # fmt: skip
DOCUMENTS: list[Case] = [
    (
        "Fact sheet: Canada and the Caribbean (2012)\n\nCanada is among the largest donors in the "
        "region.\n\nKey results to date:\n• Disbursed $26.5 million in loans\n"
        "• Built or repaired 43 schools in Jamaica\n\nNew initiatives announced in 2012:\n"
        "• $20 million for skills training in Jamaica\n",
        [given("$26.5 million", kind="delivery", donor="CAN"),
         given("43 schools", kind="delivery", donor="CAN", recipients="JAM"),
         given("$20 million", kind="commitment", donor="CAN", recipients="JAM")],
    ),
    (
        "Pledges made at the International Conference on Lebanon, Paris, 25 January 2007\n\n"
        "| Donor | Amount (US$ million) |\n|---|---|\n| Norway | 1,100 |\n| France | 890 |\n",
        [given("1,100", donor="NOR", recipients="LBN", announced="2007-01-25"),
         given("890", donor="FRA", recipients="LBN")],
    ),
    (
        "Programme of cooperation 2021–2025: Sweden – Bolivia\n\n"
        "| Area | Allocation (MSEK) | Channel |\n|---|---|---|\n| Human rights | 240 | UN Women |\n"
        "| Environment | 310 | Bilateral |\n",
        [given("240", donor="SWE", recipients="BOL", amount="240000000 SEK", through="UN Women"),
         given("310", donor="SWE", recipients="BOL", through=None)],
    ),
    (
        "Joint Communiqué on the Visit of the President of Guinea to Indonesia\n\n"
        "The Guinean side expressed its appreciation for the donation of 1,000 tractors.",
        [given("1,000 tractors", kind="delivery", donor="IDN", recipients="GIN")],
    ),
    (
        "Cuba sent a brigade of 38 doctors to Jamaica, 40 to Barbados and 16 to Dominica.",
        [given("38 doctors", donor="CUB", recipients="JAM", modality="medical team"),
         given("40", recipients="BRB"), given("16", recipients="DMA")],
    ),
    (
        "At the third donors' conference on 4 August it was Norway that pledged €9 million to "
        "Lebanon.",
        [given("€9 million", kind="commitment", donor="NOR", recipients="LBN")],
    ),
    (
        "Belgian bilateral aid to partner countries (million EUR)\n\n"
        "                    2016     2017     2018\nMalawi              99.2     92.4     87.0\n"
        "Rwanda              36.1     41.7     38.3\nBurundi             34.8     22.0     19.5\n",
        [given(figure, donor="BEL", recipients=taker, period=f"{year}/{year}")
         for taker, figures in (("MWI", ("99.2", "92.4", "87.0")),
                                ("RWA", ("36.1", "41.7", "38.3")),
                                ("BDI", ("34.8", "22.0", "19.5")))
         for year, figure in zip((2016, 2017, 2018), figures, strict=True)],
    ),
    (
        "Norwegian aid to Malawi in 2009: an overview\n\nNorway gave Malawi NOK 12 million for "
        "schools.",
        [given("NOK 12 million", donor="NOR", recipients="MWI", period="2009/2009")],
    ),
    (
        "Nigeria, an ADF donor since 1973, announced a grant of 400 million naira to Malawi.",
        [given("400 million naira", donor="NGA", recipients="MWI")],
    ),
    (
        "The Brazilian Cooperation Agency will open a training centre in Malawi. Valued at US$ "
        "1.9 million, the centre will train nurses.",
        [given("a training centre", donor="BRA"),
         given("US$ 1.9 million", kind="commitment", donor="BRA", recipients="MWI")],
    ),
    (
        "Security Council, 7000th meeting – statement of the representative of Qatar\n\n"
        "My country has contributed 70 million dollars to the relief of the Syrian people.",
        [given("70 million dollars", donor="QAT", recipients="SYR", modality="humanitarian aid")],
    ),
    (
        "The Oak Foundation gave 20 tonnes of blankets to Pakistan. Malawi: 840 houses were "
        "completed.",
        [given("20 tonnes of blankets", donor="Oak Foundation", recipients="PAK"),
         given("840 houses", donor="Oak Foundation", recipients="MWI")],
    ),
    (
        "Norway handed over 42 motorcycles and laboratory equipment to Malawi.",
        [given("42 motorcycles and laboratory equipment", modality="goods")],
    ),
    (
        "Contributions received: Spain $8 million, Sweden $3 million, all for Malawi.",
        [given("$8 million", kind="delivery", donor="ESP"),
         given("$3 million", kind="delivery", donor="SWE", recipients="MWI")],
    ),
    (
        "The Council of the European Union decided to allocate a further €5 million to Malawi.",
        [given("€5 million", donor="European Union", recipients="MWI")],
    ),
    (
        "IFAD lends Malawi $22 million for its farms. The programme will be cofinanced by the "
        "Government of Malawi ($20 million) and beneficiaries ($9 million).",
        [given("$22 million", recipients="MWI")],
    ),
]  # fmt: skip
NOTHING: list[str] = [
    "Oslo had been weighing a package of $5 million for Malawi.",
    "The President of Malawi invited Norwegian firms to invest up to $50 million in its islands.",
    "Malawi opened a mine. Worth $2 billion, it employs 300 people.",
    "The court struck out a $5 million claim by Norway's Telenor against Malawi.",
    "Twelve Norwegian surgeons have operated on 300 patients in Oslo. Malawi plays on Friday.",
    "Opening 20 branches in Malawi, the Norwegian bank spoke of growth.",
    "The contract brings Malawi's tea growers $4 million from Tesco.",
    "The British company chipped in £2 million for the merger; its owners sold Malawi's mine.",
    "Apple opened a plant in Malawi. Worth $2 billion, the plant employs 300 people.",
    "A loan of $25 million, which Togo requested from Finland in May, has not yet been agreed.",
    "Malawi's request for a grant of $5 million, which the cabinet discussed, was turned down.",
    "A Norwegian plane flew over two southern islands of Malawi.",
    "The year 2022 marks ten years of Norwegian aid to Malawi.",
    "Norway thanked Malawi. The floods destroyed 4,000 homes and damaged over 600 hectares.",
    "Norway's promises to Malawi in 2019: 12 ministers met.",
    "Critics count the promises Malawi heard in 2019.",
    "The Spanish club signed the Norwegian striker for 45 million euros.",
    "The Kenyan government launched a $20 million programme for its farmers in Nakuru.",
    "The bank's reserves have stood at 2 billion dollars since 2017.",
    "Malawi borrowed $20 million from commercial banks last year.",
    "The fund is made up of $20 million in shares.",
    "Malawi held three elections and conducted two surveys.",
    "Malawi's parliament adopted a budget of $20 million.",
    "The report, compiled by the United Nations, put the damage in Malawi at $20 million.",
    "The committee ran two meetings for Malawi in 2019.",
]

READ = [
    *WIRES,
    *VERBS,
    *TAKEN,
    *RISES,
    *CLAUSES,
    *LISTS,
    *UNTITLED,
    *PARTS,
    *AGREED,
    *HEADLINES,
    *RELEASES,
    *IDIOMS,
    *PARTIES,
    *DOCUMENTS,
]


@each(READ)
def test_wordings_of_gifts(text: str, expected: list[Fields], assert_reads: Check) -> None:
    """A gift is read in the words of a wire, a headline, a taker or a reporter."""
    assert_reads(text, expected)


def test_what_the_government_adds_from_its_own_budget_is_no_aid(assert_reads: Check) -> None:
    """Beside a loan, what the government in the capital meets itself is nobody's gift."""
    assert_reads(
        "The World Bank approved $30 million for Malawi. The Government in Lilongwe will meet a "
        "further $4 million from its own development budget.",
        [given("$30 million", donor="World Bank", recipients="MWI")],
    )


@pytest.mark.parametrize("text", NOTHING)
def test_like_wordings_of_no_gift(text: str, assert_reads: Check) -> None:
    """The same verbs with another object, or with lenders that are markets, give nothing."""
    assert_reads(text, [])
