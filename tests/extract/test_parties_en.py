"""Who gives, at which meeting and under which plan, in English: a table of made-up cases.

Nobody gave any of this. Fields that a row leaves out are not looked at.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from extract.model import Statement
from tests.extract.cases import Case, Check, Fields, each, given

GROUPS: list[Case] = [
    (
        "The Gulf states have lent Sudan $3 billion; Norway $1 billion.",
        [given("$3 billion", donor="Gulf states", recipients="SDN"),
         given("$1 billion", donor="NOR", recipients="SDN")],
    ),
    (
        "Arab countries have written off $2 billion in debt owed by Sudan.",
        [given("$2 billion", donor="Arab states", recipients="SDN")],
    ),
    (
        "The G20 pledged $9 billion to Malawi.",
        [given("$9 billion", donor="G20", recipients="MWI")],
    ),
    (
        "At the G7 summit in Biarritz, Canada pledged $9 million to Malawi.",
        [given("$9 million", donor="CAN", recipients="MWI")],
    ),
]  # fmt: skip

REALMS: list[Case] = [
    (
        "Jordan received $4 million from Norway. Chile gave Malawi $2 million. The Kingdom also "
        "received $3 million from Peru.",
        [given("$4 million", donor="NOR", recipients="JOR"),
         given("$2 million", donor="CHL", recipients="MWI"),
         given("$3 million", donor="PER", recipients="JOR")],
    ),
    (
        "Oman helps Malawi\n\nChile thanked Oman. The Sultanate donated 50 tonnes of food to "
        "Malawi.\n",
        [given("50 tonnes of food", donor="OMN", recipients="MWI")],
    ),
]  # fmt: skip

HEADLINES: list[Case] = [
    (
        "ADB, World Bank to give Malawi $500 million\n\nThe money is for roads.\n",
        [given("$500 million", donor=("Asian Development Bank", "World Bank"), recipients="MWI")],
    ),
    (
        "Lima, Peru pledges $5 million for Malawi\n\nThe money is for roads.\n",
        [given("$5 million", donor="PER", recipients="MWI")],
    ),
    (
        "Nordic countries pledged $30 million to Malawi.",
        [given("$30 million", donor="Northern Europe", recipients="MWI")],
    ),
]  # fmt: skip

UNNAMED: list[Case] = [
    (
        "Denmark gave Malawi $2 million. An anonymous donor pledged $8 million for Malawi.",
        [given("$2 million", donor="DNK"), given("$8 million", donor=())],
    ),
    (
        "Denmark gave Malawi $2 million. Chile was among the group of donors who committed $8 "
        "million to Malawi.",
        [given("$2 million", donor="DNK"), given("$8 million", donor=())],
    ),
    (
        "$6 billion has been pledged to Malawi by Gulf donors.",
        [given("$6 billion", donor="Gulf states", recipients="MWI")],
    ),
    (
        "Denmark hosts talks on Malawi\n\nDenmark gave Malawi $2 million. Participants pledged $8 "
        "million for Malawi.\n",
        [given("$2 million", donor="DNK"), given("$8 million", donor=())],
    ),
    (
        "Denmark gave Malawi $2 million. In total, states promised to give Malawi $8 million.",
        [given("$2 million", donor="DNK"), given("$8 million", donor=())],
    ),
    (
        "Denmark gave Malawi $2 million. A coalition of charities promised Malawi $8 million.",
        [given("$2 million", donor="DNK"), given("$8 million", donor=())],
    ),
    (
        "Donors promised Malawi $9 million. Out of this amount Denmark has given $2 million.",
        [given("$9 million", donor=()), given("$2 million", donor="DNK")],
    ),
]

STRANGERS: list[Case] = [
    (
        "Denmark helps Malawi\n\nDenmark gave Malawi $9 million. A further $5 million has been "
        "pledged by the Save Malawi organisation and $4 million by Anglo Metals.\n",
        [given("$9 million", donor="DNK"), given("$5 million", donor="Save Malawi"),
         given("$4 million", donor="Anglo Metals")],
    ),
    (
        "Of the Danish contribution to Malawi, $2 million was donated by Harmony Wind.",
        [given("$2 million", donor="Harmony Wind", recipients="MWI")],
    ),
    (
        "The international community pledges €12 million to Malawi\n\nThe European Union gave "
        "€4 million of this. The €12 million pledged today will help all of Malawi.\n",
        [given("€12 million", donor=()), given("€4 million", donor="European Union"),
         given("€12 million", donor=())],
    ),
]  # fmt: skip

LISTED: list[Case] = [
    (
        "OPEC Fund approves $40 million for Togo and Gabon\n\nDetails of the approvals are:\n\n"
        "• Togo - $25 million: Support to housing.\n• Gabon - $15 million: Sewers in towns.\n",
        [given("$40 million", donor="OPEC Fund for International Development",
               recipients=("TGO", "GAB")),
         given("$25 million", donor="OPEC Fund for International Development", recipients="TGO"),
         given("$15 million", donor="OPEC Fund for International Development", recipients="GAB")],
    ),
    (
        "Aid to Malawi\n\nThe aid received by Malawi was $9 million. Norway's share was $2 "
        "million.\n",
        [given("$9 million", recipients="MWI"),
         given("$2 million", donor="NOR", recipients="MWI")],
    ),
    (
        "Sixth Replenishment of the Global Fund\n\nChile is pledging $6 million toward this "
        "replenishment.\n",
        [given("$6 million", donor="CHL", recipients="Global Fund")],
    ),
]  # fmt: skip

OWN_FUNDS: list[Case] = [
    (
        "The European Development Fund has allocated €40 million for Malawi.",
        [given("€40 million", donor="European Union", recipients="MWI",
               through="European Development Fund")],
    ),
    (
        "South Korea's Economic Development Co-operation Fund (EDCF) will lend Malawi $30 million.",
        [given("$30 million", donor="KOR", recipients="MWI",
               through="Economic Development Cooperation Fund")],
    ),
    (
        "The Department of Defense has spent $15 million on relief in Malawi.",
        [given("$15 million", donor="USA", recipients="MWI")],
    ),
]  # fmt: skip

NAMES: list[Case] = [
    (
        "The OPEC Fund has approved $80 million for Benin Republic, Gabon and the Kyrgyz Republic.",
        [given("$80 million", recipients=("BEN", "GAB", "KGZ"))],
    ),
]

AT_WORK: list[Case] = [
    (
        "The Red Cross will receive $500,000 from Chile to help displaced people in Malawi.",
        [given("$500,000", donor="CHL", recipients="MWI",
               through="Red Cross and Red Crescent Movement")],
    ),
    (
        "$2 million will be allocated by Chile to the ICRC, which is feeding families in Malawi, "
        "and a further $500,000 will go to the International Organization for Migration.",
        [given("$2 million", donor="CHL", recipients="MWI",
               through="International Committee of the Red Cross"),
         given("$500,000", donor="CHL",
               recipients="International Organization for Migration")],
    ),
    (
        "Brazil helps Malawi\n\nA plane left Brazil on Monday. The Ministry of Health donated 30 "
        "medical kits.\n",
        [given("30 medical kits", donor="BRA", recipients="MWI")],
    ),
    (
        "Norway said $20 million would be allocated to schools in Malawi.",
        [given("$20 million", donor="NOR", recipients="MWI")],
    ),
    (
        "Malawi said $20 million would be allocated to its schools by Norway.",
        [given("$20 million", donor="NOR", recipients="MWI")],
    ),
    (
        "Chile gave $5 million for Rohingya refugees, and $4 million for Rohingya refugees in "
        "Bangladesh.",
        [given("$5 million", recipients="Rohingya refugees"),
         given("$4 million", recipients="BGD")],
    ),
    (
        "Chile will give $5 million to help the former Soviet republics and $4 million to Islamic "
        "countries.",
        [given("$5 million", recipients="former Soviet republics"),
         given("$4 million", recipients="Muslim countries")],
    ),
]  # fmt: skip

SHARED: list[Case] = [
    (
        "The EIB will lend Malawi $100 million, alongside $200 million from the World Bank.",
        [given("$100 million", donor="European Investment Bank", recipients="MWI"),
         given("$200 million", donor="World Bank", recipients="MWI")],
    ),
    (
        "The AfDB lent $40 million, with $5 million coming from Norway, for a dam in Malawi.",
        [given("$40 million", donor="African Development Bank"),
         given("$5 million", donor="NOR", recipients="MWI")],
    ),
    (
        "Germany is supporting Malawi with €50 million, implemented by GIZ.",
        [given("€50 million", donor="DEU", recipients="MWI",
               through="Deutsche Gesellschaft für Internationale Zusammenarbeit")],
    ),
    (
        "USAID, through its partner Mercy Corps, is providing $8 million to people in Malawi.",
        [given("$8 million", donor="USA", recipients="MWI")],
    ),
    (
        "Mercy Corps received a $3 million grant from Chile to help Malawians.",
        [given("$3 million", donor="CHL", recipients="MWI", through="Mercy Corps")],
    ),
    (
        "The $30 million loan agreement between Malawi and the Kuwait Fund was signed on Monday.",
        [given("$30 million", donor="KWT", recipients="MWI")],
    ),
    (
        "Chile will give €2 million to the Central Emergency Response Fund for Malawi.",
        [given("€2 million", recipients="MWI", through="Central Emergency Response Fund")],
    ),
    (
        "At talks in Lima, Denmark's minister promised $14 million for Malawi.",
        [given("$14 million", donor="DNK", recipients="MWI")],
    ),
]  # fmt: skip

OWN_LOANS: list[Case] = [
    (
        "The dam in Malawi was funded by a loan of €80 million from the African Development Bank "
        "and a CIF loan of $10 million.",
        [given("€80 million", donor="African Development Bank"),
         given("$10 million", donor="Climate Investment Funds", recipients="MWI")],
    ),
    (
        "Under an agreement signed on 2 March the Kuwait Fund will lend Malawi $8 million.",
        [given("$8 million", donor="KWT", recipients="MWI")],
    ),
    (
        "The European Community met its partners. Under the protocol the Community will make "
        "available ECU 12 million to Malawi.",
        [given("ECU 12 million", donor="European Union", recipients="MWI")],
    ),
    (
        "The Swiss-based Global Fund received £8 million from Chile.",
        [given("£8 million", donor="CHL", recipients="Global Fund")],
    ),
    (
        "Chile will give 1 million dollars to UNICEF to provide clinics in Malawi with medicine.",
        [given("1 million dollars", recipients="MWI", through="UNICEF")],
    ),
]  # fmt: skip

MEETINGS: list[Case] = [
    (
        "The OPEC Fund has approved $40 million for Togo.\n\nThe approval was given during the "
        "190th session of the Governing Board in Vienna.\n",
        [given("$40 million", meeting="190th session of the Governing Board")],
    ),
    (
        "Norway has pledged NOK 200 million in relief aid for Sudan.\n\nThe contribution was "
        "announced on Tuesday in Paris, at the opening of a donor event hosted by France.\n",
        [given("NOK 200 million", meeting="donor event")],
    ),
    (
        "The OPEC Fund has signed loans worth $90 million for Africa.\n\nThe loan agreements, "
        "which were signed during the Arab-African Trade Forum, cover health.\n",
        [given("$90 million", meeting="Arab-African Trade Forum")],
    ),
    (
        "Norway has pledged NOK 200 million in relief aid for Sudan.\n\nIts earlier pledge was "
        "made at a donor conference in Oslo.\n",
        [given("NOK 200 million", meeting=())],
    ),
    (
        "Its envoy told an international donor pledging conference for Malawi that Chile would "
        "give $5 million to Malawi.",
        [given("$5 million", donor="CHL",
               meeting="international donor pledging conference for Malawi")],
    ),
    (
        "At the francophone summit in Dakar, Canada announced that it would give Mali $5 million.",
        [given("$5 million", donor="CAN", meeting="francophone summit in Dakar")],
    ),
    (
        "Germany promised Malawi €20 million at Thursday's recovery conference in Lilongwe.",
        [given("€20 million", meeting="recovery conference in Lilongwe")],
    ),
    (
        "Speaking at the World Water Forum in Dakar, the Dutch minister announced €10 million for "
        "Mali.",
        [given("€10 million", donor="NLD", meeting="World Water Forum")],
    ),
    (
        "At a meeting of the Special Committee of the General Assembly, Chile pledged $5 million "
        "to Malawi.",
        [given("$5 million", meeting="meeting of the Special Committee")],
    ),
    (
        "Ireland helps Malawi\n\nPledge made today at the Nordic Drought Response Event\n\n"
        "Ireland has pledged €8 million to Malawi.\n",
        [given("€8 million", meeting="Nordic Drought Response Event")],
    ),
    (
        "Global Vaccine Summit: closing remarks\n\nChile promised Gavi $5 million.\n",
        [given("$5 million", donor="CHL", meeting="Global Vaccine Summit")],
    ),
    (
        "Aid announced at the Lake Leaders' Summit for Tuesday\n\nDenmark will give Malawi $3 "
        "million.\n",
        [given("$3 million", meeting="Lake Leaders' Summit")],
    ),
    (
        "At Charlevoix, Norway pledged $30 million to schools in Mali.",
        [given("$30 million", donor="NOR", meeting="2018 Group of Seven Charlevoix Summit")],
    ),
    (
        "Norway gave $3 million to the clinic at Houston Road in Mali.",
        [given("$3 million", donor="NOR", meeting=())],
    ),
    (
        "As a follow-up to pledges at the Lake Chad Summit, Denmark will give Niger $3 million.",
        [given("$3 million", donor="DNK", meeting=())],
    ),
]  # fmt: skip

WHICH: list[Case] = [
    (
        "Denmark's aid to Togo in 2009 was DKK 5 million, which brings its total to DKK 30 "
        "million.",
        [given("DKK 5 million", donor="DNK", recipients="TGO"),
         given("DKK 30 million", donor="DNK", recipients="TGO")],
    ),
]  # fmt: skip

# A project that others lend to has a side of its own, which gives nothing to anybody.
OWN_SIDE: list[Case] = [
    (
        "The Asian Development Bank will lend Bhutan $90 million. The government will provide "
        "$7 million and beneficiaries $2 million.",
        [given("$90 million", donor="Asian Development Bank", recipients="BTN")],
    ),
    (
        "In Togo, IFAD will lend $9 million, the OPEC Fund $4 million and the government the "
        "remaining $1 million.",
        [given("$9 million", donor="IFAD", recipients="TGO"),
         given("$4 million", donor="OPEC Fund for International Development", recipients="TGO")],
    ),
    (
        "The World Bank has approved a loan of $30 million to Peru. The balance of $6 million "
        "will be financed by the borrower.",
        [given("$30 million", donor="World Bank", recipients="PER")],
    ),
    (
        "The African Development Fund lent Benin $8 million. The Government of Benin is to "
        "contribute $2 million.",
        [given("$8 million", donor="African Development Fund", recipients="BEN")],
    ),
    (
        "Benin pledged $3 million at the conference on Haiti. Norway gave Benin 30 trucks.",
        [given("$3 million", donor="BEN", recipients="HTI"),
         given("30 trucks", donor="NOR", recipients="BEN")],
    ),
    (
        "Norway will give Togo $9 million. The government will also give Benin $2 million.",
        [given("$9 million", donor="NOR", recipients="TGO"),
         given("$2 million", donor="NOR", recipients="BEN")],
    ),
    (
        "IFAD lent Benin $4 million. The beneficiaries will receive 30 pumps.",
        [given("$4 million", donor="IFAD", recipients="BEN"),
         given("30 pumps", donor="IFAD", recipients="BEN")],
    ),
    (
        "The World Bank gave Nepal $90 million. The participants pledged $3 million.",
        [given("$90 million", donor="World Bank", recipients="NPL"),
         given("$3 million", donor=())],
    ),
    (
        "The World Bank lent Nepal $9 million. Local authorities donated $1m to the project.",
        [given("$9 million", donor="World Bank", recipients="NPL")],
    ),
    (
        "The Asian Development Bank lent Samoa $6 million. The government gave Tonga $1 million.",
        [given("$6 million", donor="Asian Development Bank", recipients="WSM"),
         given("$1 million", donor=(), recipients="TON")],
    ),
    (
        "UNICEF brought 40 tonnes of tents donated by the Government of Chile to Haiti.",
        [given("40 tonnes of tents", donor="CHL", recipients="HTI")],
    ),
]  # fmt: skip

# Where somebody met or wrote is not whom he helps.
VENUES: list[Case] = [
    (
        "Lima, Peru – The World Bank has approved a $9 million loan.",
        [given("$9 million", donor="World Bank", recipients=())],
    ),
    (
        "At a ceremony in Lima, Peru, the World Bank signed a loan of $20 million with Togo.",
        [given("$20 million", donor="World Bank", recipients="TGO")],
    ),
    (
        "Rome, Italy, 04.06.2012 – IFAD approved $9 million for wells.",
        [given("$9 million", donor="IFAD", recipients=(), announced="2012-06-04")],
    ),
    (
        "The OPEC Fund's board, meeting in Graz, Austria, approved the following loans:\n\n"
        "1- Togo, $4 million; roads\n2- Benin, $3 million; clinics\n",
        [given("$4 million", donor="OPEC Fund for International Development", recipients="TGO"),
         given("$3 million", donor="OPEC Fund for International Development", recipients="BEN")],
    ),
]  # fmt: skip

# Whose loan it is, and what tells of several at once.
TAKERS: list[Case] = [
    (
        "Togo and Benin, both now hosting refugees from neighbouring countries, will receive "
        "$3 million and $2 million respectively from Canada.",
        [given("$3 million", donor="CAN", recipients="TGO"),
         given("$2 million", donor="CAN", recipients="BEN")],
    ),
    (
        "Togo—now hosting a summit of refugee experts—will receive $3 million from Canada.",
        [given("$3 million", donor="CAN", recipients="TGO")],
    ),
    (
        "The OPEC Fund approved loans for Peru and Togo. Peru's new $40 million loan is for "
        "roads. The $9 million loan to Togo is for wells.",
        [given("$40 million", donor="OPEC Fund for International Development", recipients="PER"),
         given("$9 million", donor="OPEC Fund for International Development", recipients="TGO")],
    ),
    (
        "Colombia's $3 million grant helped Honduras to build clinics.",
        [given("$3 million", donor="COL", recipients="HND")],
    ),
    (
        "Peru's $2 million grant was warmly welcomed by Bolivia.",
        [given("$2 million", donor="PER", recipients="BOL")],
    ),
    (
        "Ghana's $7 million loan helped farmers in Ghana. It was approved by the World Bank.",
        [given("$7 million", recipients="GHA")],
    ),
    (
        "Chile's $5 million grant to Haiti was paid.",
        [given("$5 million", donor="CHL", recipients="HTI")],
    ),
    (
        "The World Bank approved $90 million for three countries: Togo, Benin and Chad.",
        [given("$90 million", donor="World Bank", recipients=("TGO", "BEN", "TCD"))],
    ),
    (
        "The World Bank approved $90 million for states such as Togo and Benin.",
        [given("$90 million", donor="World Bank", recipients=("TGO", "BEN"))],
    ),
    (
        "The Board approved loans for two states in the region: Togo and Benin:\n\n"
        "• Togo: a $4 million credit for wells\n"
        "• Benin: the African Development Fund approved a $3 million grant\n",
        [given("$4 million", donor=(), recipients="TGO"),
         given("$3 million", donor="African Development Fund", recipients="BEN")],
    ),
]  # fmt: skip

# A body tells of what it has been given: it is the channel, or receives it itself.
ACCEPTED: list[Case] = [
    (
        "UNICEF today welcomed a $3 million grant from Chile for clinics in Togo.",
        [given("$3 million", donor="CHL", recipients="TGO",
               through="United Nations Children's Fund")],
    ),
    (
        "The World Food Programme announced a contribution of €4 million from Iceland.",
        [given("€4 million", donor="ISL", recipients="World Food Programme", through=())],
    ),
    (
        "The Islamic Development Bank announced a $6 million loan to support exports from Guinea.",
        [given("$6 million", donor="Islamic Development Bank")],
    ),
    (
        "UNHCR announced $4 million for people who walked from Chad to Niger.",
        [given("$4 million", donor="UNHCR", recipients="NER")],
    ),
    (
        "WHO announced 50 tons of drugs from Denmark for Yemen.",
        [given("50 tons of drugs", donor="World Health Organization", recipients="YEM")],
    ),
    (
        "WHO welcomed $4 million in new funding from the Government of Denmark for Yemen.",
        [given("$4 million", donor="DNK", recipients="YEM",
               through="World Health Organization")],
    ),
    (
        "Contributions were received from: Chile $3 million; Peru $2 million.",
        [given("$3 million", donor="CHL"), given("$2 million", donor="PER")],
    ),
]  # fmt: skip

ACCEPTED += [
    (
        "UNHCR, the refugee agency, welcomes Chile's contribution of $5 million.",
        [given("$5 million", donor="CHL", recipients="UNHCR")],
    ),
    (
        "WFP is grateful for the €5 million received from the Government of Iceland for Togo.",
        [given("€5 million", donor="ISL", recipients="TGO", through="World Food Programme")],
    ),
    (
        "UN agencies in Togo will receive $6 million from Iceland.",
        [given("$6 million", donor="ISL", recipients="TGO", through="United Nations")],
    ),
]  # fmt: skip

# What stands between a subject and its verb, or between one sum and the next.
BETWEEN: list[Case] = [
    (
        "Peru and Chile, two states in South America, were granted $5 million by Norway.",
        [given("$5 million", donor="NOR", recipients=("PER", "CHL"))],
    ),
    (
        "Norway gave NOK 90 million in 2014, with NOK 40 million allocated to Togo, NOK 30 "
        "million to Peru and NOK 20 million to Chad.",
        [given("NOK 90 million", donor="NOR"),
         given("NOK 40 million", recipients="TGO"),
         given("NOK 30 million", recipients="PER"),
         given("NOK 20 million", recipients="TCD")],
    ),
    (
        "The Global Environment Facility approved these projects:\n"
        "- Wetlands in Peru (GEF funding: $6 million)\n"
        "- Forests in Togo (grant: $4 million)\n"
        "- Roads in Chad (total cost: $9 million)\n",
        [given("$6 million", donor="Global Environment Facility", recipients="PER"),
         given("$4 million", donor="Global Environment Facility", recipients="TGO",
               modality="grant")],
    ),
]  # fmt: skip

REPLENISHED: list[Case] = [
    (
        "A replenishment for Gavi, the Vaccine Alliance, secured $8 billion. Chile pledged $3 "
        "million. It was followed by Peru, which donated $2 million, and Norway, with a "
        "commitment of $40 million.",
        [given("$8 billion", donor=(), recipients="Gavi, the Vaccine Alliance"),
         given("$3 million", donor="CHL", recipients="Gavi, the Vaccine Alliance"),
         given("$2 million", donor="PER", recipients="Gavi, the Vaccine Alliance"),
         given("$40 million", donor="NOR", recipients="Gavi, the Vaccine Alliance")],
    ),
    (
        "The Green Climate Fund's replenishment raised $9 billion. Chile promised $3 million.",
        [given("$9 billion", donor=(), recipients="Green Climate Fund"),
         given("$3 million", donor="CHL", recipients="Green Climate Fund")],
    ),
    (
        "Chile pledged $3 million to the fourth replenishment of the Asian Development Fund.",
        [given("$3 million", donor="CHL", recipients="Asian Development Fund")],
    ),
]  # fmt: skip

PLANS: list[Case] = [
    (
        "Japan will give Malawi $5 million under the Harbour Lights Project.",
        [given("$5 million", initiative="Harbour Lights Project")],
    ),
    (
        "Japan will give Malawi $5 million for the Harbour Lights Project.",
        [given("$5 million", initiative=())],
    ),
    (
        'Japan will give Malawi $5 million for the "Harbour Lights Project".',
        [given("$5 million", initiative="Harbour Lights Project")],
    ),
    (
        "Chile pledged $5 million to COVAX and $2 million to the Lake Tools Accelerator.",
        [given("$5 million", recipients="COVAX", initiative=()),
         given("$2 million", recipients="Lake Tools Accelerator", initiative=())],
    ),
    (
        "Chile will send $5 million through COVAX to Malawi.",
        [given("$5 million", recipients="MWI", through="COVAX", initiative=())],
    ),
    (
        "Canada gave $4 million for the Lake Water Programme in Malawi; and $3 million for "
        "schools in Gabon.",
        [given("$4 million", initiative="Lake Water Programme"),
         given("$3 million", initiative=())],
    ),
    (
        "Under the Blue Lake Initiative, Chile will give Malawi $4 million and Gabon $3 million.",
        [given("$4 million", initiative="Blue Lake Initiative"),
         given("$3 million", initiative="Blue Lake Initiative")],
    ),
    (
        "Chile will give $4 million to the Blue Lake Programme.",
        [given("$4 million", recipients="Blue Lake Programme", initiative=())],
    ),
]  # fmt: skip

# The words beside whoever works somewhere tell where that is.
HELPED: list[Case] = [
    (
        "Chile paid $2 million to Swedish health programmes in Angola.",
        [given("$2 million", donor="CHL", recipients="AGO")],
    ),
    (
        "Qatar signed an agreement worth $8 million with UNICEF to vaccinate Somalis.",
        [given("$8 million", donor="QAT", recipients="SOM",
               through="United Nations Children's Fund")],
    ),
    (
        "Norway has supported 900 Afghans with scholarships.",
        [given("900 Afghans", donor="NOR", recipients="AFG")],
    ),
    (
        "Ministers, including Danish and Iraqi ones, met to pledge $2 billion in aid for Iraqis "
        "in the north of Iraq.",
        [given("$2 billion", donor="DNK", recipients="IRQ")],
    ),
    (
        "Sweden will spend $3 million on wells in West and Central Africa.",
        [given("$3 million", donor="SWE", recipients=("011", "017"))],
    ),
    (
        "Turkey built 40 schools in East Jerusalem.",
        [given("40 schools", donor="TUR", recipients="PSE")],
    ),
]  # fmt: skip


READ = [
    *HELPED,
    *GROUPS,
    *REALMS,
    *HEADLINES,
    *UNNAMED,
    *STRANGERS,
    *LISTED,
    *OWN_FUNDS,
    *NAMES,
    *AT_WORK,
    *SHARED,
    *OWN_LOANS,
    *MEETINGS,
    *WHICH,
    *OWN_SIDE,
    *VENUES,
    *TAKERS,
    *ACCEPTED,
    *REPLENISHED,
    *BETWEEN,
    *PLANS,
]


@each(READ)
def test_parties(assert_reads: Check, text: str, expected: Sequence[Fields]) -> None:
    """The parties, the meeting and the plan of a gift are read from the words around it."""
    assert_reads(text, expected)


@pytest.mark.parametrize(
    "told",
    [
        "Assistance to Laos is extended by the Government of India.",
        "The clinics in Laos are funded by India.",
        "It was financed by India.",
    ],
)
def test_an_agent_gives_what_follows(told: str, read: Callable[..., tuple[Statement, ...]]) -> None:
    """Whoever aid is told to be given by gives the sums that the next sentence tells."""
    (statement,) = read(f"Aid for Laos\n\n{told} Some $30 million has been disbursed so far.\n")
    assert [d[0] for d in statement.donor] == ["IND"]


@pytest.mark.parametrize(
    "text",
    [
        "Notes were exchanged on Friday between the Ambassador of Japan and the Ghanaian Minister "
        "of Finance concerning a loan of up to 2 billion yen for a bridge.",
        "The Japanese Ambassador and the Minister of Finance of Ghana exchanged notes on a grant "
        "of 2 billion yen for schools.",
    ],
)
def test_notes_exchanged_promise(text: str, read: Callable[..., tuple[Statement, ...]]) -> None:
    """Of those who exchange notes, the one that usually gives promises it to the other."""
    (statement,) = read(text)
    assert statement.kind == "commitment"
    assert [d[0] for d in statement.donor] == ["JPN"]
    assert [r[0] for r in statement.recipients] == ["GHA"]
