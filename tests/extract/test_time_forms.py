"""Forms of times, many of a kind, in both languages; and random ones in every form."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.dates import find_times, resolve
from extract.fold import fold

# the time | when it was said | its start and end, "-" where open
ENGLISH = """
for 2026 and beyond | 2024 | 2026,-
in 2025 and after | 2024 | 2025,-
FY2023/24 | 2024 | 2023,2024
FY 2023-24 | 2024 | 2023,2024
FY23/24 | 2024 | 2023,2024
FY24 | 2024 | 2024,2024
FY2024 | 2024 | 2024,2024
in fiscal year 2024 | 2024 | 2024,2024
in fiscal 2024 | 2024 | 2024,2024
in the 2023-24 fiscal year | 2024 | 2023,2024
in the 2023/24 financial year | 2024 | 2023,2024
2023-2024 budget year | 2024 | 2023,2024
fiscal years 2022 to 2025 | 2024 | 2022,2025
JFY2023 | 2024 | 2023,2023
Japanese fiscal year 2023 | 2024 | 2023,2023
2012-2015 | 2024 | 2012,2015
2012–15 | 2024 | 2012,2015
from 2012 through 2015 | 2024 | 2012,2015
from 2012 until 2015 | 2024 | 2012,2015
2012 to 2015 | 2024 | 2012,2015
between 2012 and 2015 | 2024 | 2012,2015
in the period 2012-2015 | 2024 | 2012,2015
over the period from 2012 to 2015 | 2024 | 2012,2015
for 2012-2015 | 2024 | 2012,2015
in 2012 and 2013 | 2024 | 2012,2013
January to June 2024 | 2024 | 2024-01,2024-06
January-June 2024 | 2024 | 2024-01,2024-06
from January 2023 to June 2024 | 2024 | 2023-01,2024-06
1 January - 30 June 2024 | 2024 | 2024-01-01,2024-06-30
from 1 to 3 June 2024 | 2024 | 2024-06-01,2024-06-03
3-5 September 2018 | 2024 | 2018-09-03,2018-09-05
September 3-5, 2018 | 2024 | 2018-09-03,2018-09-05
September 3 to 5, 2018 | 2024 | 2018-09-03,2018-09-05
3rd September 2018 | 2024 | 2018-09-03,2018-09-03
the 3rd of September 2018 | 2024 | 2018-09-03,2018-09-03
Monday, 3 September 2018 | 2024 | 2018-09-03,2018-09-03
Sept. 3, 2018 | 2024 | 2018-09-03,2018-09-03
3 Sep 2018 | 2024 | 2018-09-03,2018-09-03
3-Sep-2018 | 2024 | 2018-09-03,2018-09-03
25.12.2018 | 2024 | 2018-12-25,2018-12-25
2018/09/03 | 2024 | 2018-09-03,2018-09-03
2018.09.03 | 2024 | 2018-09-03,2018-09-03
12/25/2018 | 2024 | 2018-12-25,2018-12-25
NAIROBI, 14 March 2019 – | 2019 | 2019-03-14,2019-03-14
TOKYO, Mar 14 (Kyodo) | 2019-03-14 | 2019-03-14,2019-03-14
GENEVA, March 14 (Xinhua) -- | 2019-03-15 | 2019-03-14,2019-03-14
the first half of 2024 | 2024 | 2024-01,2024-06
the second half of 2024 | 2024 | 2024-07,2024-12
H1 2024 | 2024 | 2024-01,2024-06
2024 H1 | 2024 | 2024-01,2024-06
1H 2024 | 2024 | 2024-01,2024-06
the first half of the year | 2024-09-01 | 2024-01,2024-06
the second half of this year | 2024-09-01 | 2024-07,2024-12
the first half of next year | 2024-09-01 | 2025-01,2025-06
the first six months of 2024 | 2024-09-01 | 2024-01,2024-06
the first nine months of 2024 | 2024-09-01 | 2024-01,2024-09
the last three months of 2024 | 2024-09-01 | 2024-10,2024-12
in the first quarter of 2024 | 2024 | 2024-01,2024-03
2024 Q3 | 2024 | 2024-07,2024-09
Q3 of 2024 | 2024 | 2024-07,2024-09
the third quarter of 2024 | 2024 | 2024-07,2024-09
the fourth quarter of last year | 2024-02 | 2023-10,2023-12
in the third quarter | 2024-11 | 2024-07,2024-09
the 1990s | 2024 | 1990,1999
the early 1990s | 2024 | 1990,1999
the nineties | 2024 | 1990,1999
the 90s | 2024 | 1990,1999
the 1980s and 1990s | 2024 | 1980,1999
over the next three years | 2017 | 2017,2020
over the next 3 years | 2017 | 2017,2020
over the next 3-5 years | 2017 | 2017,2022
in the next three years | 2017 | 2017,2020
within the next three years | 2017 | 2017,2020
during the next three years | 2017 | 2017,2020
for the next three years | 2017 | 2017,2020
the coming three years | 2017 | 2017,2020
over three years | 2017 | 2017,2020
over a three-year period | 2017 | 2017,2020
over a period of three years | 2017 | 2017,2020
a three-year period | 2017 | 2017,2020
for a period of three years | 2017 | 2017,2020
in three years | 2017 | 2017,2020
within three years | 2017 | 2017,2020
three years from now | 2017 | 2020,2020
over the three years | 2017 | 2017,2020
over the next three fiscal years | 2017 | 2017,2020
over the next 12 months | 2017-01 | 2017-01,2018-01
for five years from 2020 | 2024 | 2020,2025
over five years from 2020 | 2024 | 2020,2025
over five years starting in 2020 | 2024 | 2020,2025
over the five years to 2025 | 2024 | 2020,2025
in the five years to 2025 | 2024 | 2020,2025
over the past three years | 2017 | 2014,2017
in the last three years | 2017 | 2014,2017
during the past decade | 2017 | 2007,2017
by the end of 2019 | 2017 | -,2019
by end-2019 | 2017 | -,2019
by end 2019 | 2017 | -,2019
by late 2019 | 2017 | -,2019
by mid-2019 | 2017 | -,2019
by the middle of 2019 | 2017 | -,2019
by 2030 | 2017 | -,2030
by the year 2030 | 2017 | -,2030
by June 2019 | 2017 | -,2019-06
by the end of June 2019 | 2017 | -,2019-06
by 30 June 2019 | 2017 | -,2019-06-30
by the end of this year | 2017 | -,2017
by the end of next year | 2017 | -,2018
by the end of the decade | 2017 | -,2020
by the end of the year | 2017 | -,2017
by the end of the century | 2017 | -,2100
by year's end | 2017 | -,2017
by year-end | 2017 | -,2017
by the end of the month | 2017-05-03 | -,2017-05
by next year | 2017 | -,2018
until 2030 | 2017 | -,2030
till 2030 | 2017 | -,2030
up to 2030 | 2017 | -,2030
through 2030 | 2017 | -,2030
until the end of 2030 | 2017 | -,2030
no later than 2030 | 2017 | -,2030
before 2030 | 2017 | -,2030
since 2015 | 2017 | 2015,-
since March 2015 | 2017 | 2015-03,-
from 2015 | 2017 | 2015,-
from 2015 on | 2017 | 2015,-
from 2015 onward | 2017 | 2015,-
starting from 2015 | 2017 | 2015,-
starting 2015 | 2017 | 2015,-
beginning in 2015 | 2017 | 2015,-
effective 1 July 2015 | 2017 | 2015-07-01,-
as of 2015 | 2017 | -,2015
as of end-2015 | 2017 | -,2015
as at 30 June 2015 | 2017 | -,2015-06-30
as of 30 June 2015 | 2017 | -,2015-06-30
that year | 2017 | 2017,2017
the same year | 2017 | 2017,2017
the following year | 2017 | 2018,2018
the previous year | 2017 | 2016,2016
the year before | 2017 | 2016,2016
the year after | 2017 | 2018,2018
on Tuesday | 2024-06-14 | 2024-06-11,2024-06-11
Tuesday | 2024-06-14 | 2024-06-11,2024-06-11
last Tuesday | 2024-06-14 | 2024-06-11,2024-06-11
on Friday | 2024-06-14 | 2024-06-14,2024-06-14
next Tuesday | 2024-06-14 | 2024-06-18,2024-06-18
yesterday | 2024-06-14 | 2024-06-13,2024-06-13
today | 2024-06-14 | 2024-06-14,2024-06-14
tomorrow | 2024-06-14 | 2024-06-15,2024-06-15
last month | 2024-06-14 | 2024-05,2024-05
this month | 2024-06-14 | 2024-06,2024-06
next month | 2024-06-14 | 2024-07,2024-07
earlier this month | 2024-06-14 | 2024-06,2024-06
earlier this year | 2024-06-14 | 2024,2024
earlier this week | 2024-06-14 | 2024-06-10,2024-06-16
late last year | 2024-06-14 | 2023,2023
later this year | 2024-06-14 | 2024,2024
last week | 2024-06-14 | 2024-06-03,2024-06-09
last year | 2024-06-14 | 2023,2023
the year before last | 2024-06-14 | 2022,2022
two years ago | 2024-06-14 | 2022,2022
a year ago | 2024-06-14 | 2023,2023
last March | 2024-06-14 | 2024-03,2024-03
in March last year | 2024-06-14 | 2023-03,2023-03
in March this year | 2024-06-14 | 2024-03,2024-03
in March | 2024-06-14 | 2024-03,2024-03
on March 3 | 2024-06-14 | 2024-03-03,2024-03-03
on the 3rd | 2024-06-14 | 2024-06-03,2024-06-03
this century | 2024 | 2001,2100
the twenty-first century | 2024 | 2001,2100
the 21st century | 2024 | 2001,2100
the last quarter of 2023 | 2024 | 2023-10,2023-12
Spring 2024 | 2024 | 2024,2024
in the summer of 2024 | 2024 | 2024,2024
the year ended 30 June 2024 | 2024 | 2023-07-01,2024-06-30
in the year to March 2024 | 2024 | 2023-04,2024-03
the twelve months to March 2024 | 2024 | 2023-04,2024-03
the 2021-2027 period | 2024 | 2021,2027
the triennium 2021-2023 | 2024 | 2021,2023
the 2021-23 biennium | 2024 | 2021,2023
in both 2022 and 2023 | 2024 | 2022,2023
in 2021, 2022 and 2023 | 2024 | 2021,2023
in 2021/22 and 2022/23 | 2024 | 2021,2023
from 2021/22 to 2024/25 | 2024 | 2021,2025
2021/22-2024/25 | 2024 | 2021,2025
during 2024 | 2024 | 2024,2024
in the course of 2024 | 2024 | 2024,2024
throughout 2024 | 2024 | 2024,2024
the past 12 months | 2024-06 | 2023-06,2024-06
in the next five-year period | 2024 | 2024,2029
this autumn | 2022-09-15 | 2022,2022
next spring | 2022-09-15 | 2023,2023
this fiscal year | 2016 | 2016,2016
last financial year | 2016 | 2015,2015
on December 2/2019 | 2024 | 2019-12-02,2019-12-02
07/07/2019 | 2024 | 2019-07-07,2019-07-07
23-07-2019 | 2024 | 2019-07-23,2019-07-23
2019. 7. 23. | 2024 | 2019-07-23,2019-07-23
over the next four years from fiscal 2012 | 2011-11 | 2012,2016
over a three-year period beginning in 2018 | 2017 | 2018,2021
under a five-year programme starting from 2016 | 2015-10 | 2016,2021
"""
CHINESE = """
二00七年 | 2024 | 2007,2007
昨 (28) 日 | 2019-03-29 | 2019-03-28,2019-03-28
2019-11 | 2024 | 2019-11,2019-11
从2021年起的三年内 | 2020 | 2021,2024
自2010年起5年内 | 2009-05 | 2010,2015
二○一六至一七年度 | 2020 | 2016,2017
二〇〇九-一〇年度 | 2020 | 2009,2010
二〇〇九年至一三年 | 2020 | 2009,2013
2016年度起4年間 | 2015-07-04 | 2016,2020
从2022年开始分3年提供 | 2021 | 2022,2025
从今年起五年内 | 2012-07 | 2012-07,2017-07
2019年7月起两年内 | 2019 | 2019-07,2021-07
11月至1月间 | 2021-02-08 | 2020-11,2021-01
今年9月至明年8月 | 2018-09-05 | 2018-09,2019-08
2023/24财年 | 2024 | 2023,2024
2023-24财年 | 2024 | 2023,2024
2023-2024财年 | 2024 | 2023,2024
2023—2024财政年度 | 2024 | 2023,2024
2023至24财年 | 2024 | 2023,2024
2023財年 | 2024 | 2023,2023
2023财政年度 | 2024 | 2023,2023
2023/2024年度 | 2024 | 2023,2024
2023-2024年度 | 2024 | 2023,2024
2023年度 | 2024 | 2023,2023
令和5年 | 2024 | 2023,2023
令和五年度 | 2024 | 2023,2023
令和元年 | 2024 | 2019,2019
平成30年 | 2024 | 2018,2018
昭和62年 | 2024 | 1987,1987
平成七年三月 | 2024 | 1995-03,1995-03
民國112年 | 2024 | 2023,2023
民國一百一十二年 | 2024 | 2023,2023
民國112年3月5日 | 2024 | 2023-03-05,2023-03-05
中華民國112年3月 | 2024 | 2023-03,2023-03
112年3月5日 | 2024 | 2023-03-05,2023-03-05
公元2023年 | 2024 | 2023,2023
西元2023年 | 2024 | 2023,2023
2023年3月5日 | 2024 | 2023-03-05,2023-03-05
2023 年 3 月 5 日 | 2024 | 2023-03-05,2023-03-05
２０２３年３月５日 | 2024 | 2023-03-05,2023-03-05
二零二三年三月五日 | 2024 | 2023-03-05,2023-03-05
二〇二三年三月 | 2024 | 2023-03,2023-03
2023年3月5日至7日 | 2024 | 2023-03-05,2023-03-07
2023年3月5日—4月7日 | 2024 | 2023-03-05,2023-04-07
2023年3月5日至2024年4月7日 | 2024 | 2023-03-05,2024-04-07
3月5日至7日 | 2024-06 | 2024-03-05,2024-03-07
3月5日至4月7日 | 2024-06 | 2024-03-05,2024-04-07
2023年3月至5月 | 2024 | 2023-03,2023-05
2023年3-5月 | 2024 | 2023-03,2023-05
2023年1至6月 | 2024 | 2023-01,2023-06
2013年至2018年 | 2024 | 2013,2018
2013至2018年 | 2024 | 2013,2018
2013—2018年 | 2024 | 2013,2018
2013－2018年 | 2024 | 2013,2018
2013~2018年 | 2024 | 2013,2018
2013到2018年 | 2024 | 2013,2018
2013年—2018年 | 2024 | 2013,2018
2013-18年 | 2024 | 2013,2018
从2013年到2018年 | 2024 | 2013,2018
自2013年至2018年 | 2024 | 2013,2018
由2013年至2018年 | 2024 | 2013,2018
2013年至今 | 2024 | 2013,-
2013年至2018年间 | 2024 | 2013,2018
2013年到2018年期间 | 2024 | 2013,2018
2013年、2014年 | 2024 | 2013,2014
2013和2014年 | 2024 | 2013,2014
今明两年 | 2024 | 2024,2025
今明兩年 | 2024 | 2024,2025
去今两年 | 2024 | 2023,2024
今后三年 | 2017 | 2017,2020
未来3年内 | 2017 | 2017,2020
未来三年内 | 2017 | 2017,2020
未来三到五年 | 2017 | 2017,2022
未来3至5年 | 2017 | 2017,2022
未来3-5年 | 2017 | 2017,2022
未来10年 | 2017 | 2017,2027
今后十年 | 2017 | 2017,2027
接下来的三年 | 2017 | 2017,2020
三年内 | 2017 | 2017,2020
三年之内 | 2017 | 2017,2020
3年时间内 | 2017 | 2017,2020
在三年时间里 | 2017 | 2017,2020
三年间 | 2017 | 2014,2017
过去三年 | 2017 | 2014,2017
近三年 | 2017 | 2014,2017
最近三年 | 2017 | 2014,2017
三年来 | 2017 | 2014,2017
近三年来 | 2017 | 2014,2017
十年来 | 2017 | 2007,2017
五年期间 | 2017 | 2012,2017
年底前 | 2017 | -,2017
今年年底前 | 2017 | -,2017
今年底前 | 2017 | -,2017
明年年底前 | 2017 | -,2018
到2025年 | 2017 | -,2025
到2025年底 | 2017 | -,2025
至2025年 | 2017 | -,2025
2025年前 | 2017 | -,2025
2025年之前 | 2017 | -,2025
2025年底以前 | 2017 | -,2025
2025年6月底前 | 2017 | -,2025-06
截至2025年6月底 | 2026 | -,2025-06
截止2019年底 | 2020 | -,2019
截至2019年12月 | 2020 | -,2019-12
截至2019年12月31日 | 2020 | -,2019-12-31
截至去年底 | 2020 | -,2019
截至今年6月 | 2020 | -,2020-06
自2015年以来 | 2017 | 2015,-
2015年以来 | 2017 | 2015,-
自2015年起 | 2017 | 2015,-
2015年起 | 2017 | 2015,-
从2015年开始 | 2017 | 2015,-
2015年至今 | 2017 | 2015,-
自2015年 | 2017 | 2015,-
2015年后 | 2017 | 2015,-
“十四五”期间 | 2024 | 2021,2025
“十四五”时期 | 2024 | 2021,2025
十四五期间 | 2024 | 2021,2025
「十四五」期間 | 2024 | 2021,2025
“十三五”以来 | 2024 | 2016,-
“十四五”末 | 2024 | 2021,2025
“十五五”时期 | 2024 | 2026,2030
“七五”期间 | 2024 | 1986,1990
“八五”期间 | 2024 | 1991,1995
本世纪 | 2024 | 2001,2100
本世纪初 | 2024 | 2001,2100
20世纪90年代 | 2024 | 1990,1999
上世纪90年代 | 2024 | 1990,1999
二十世纪九十年代 | 2024 | 1990,1999
90年代 | 2024 | 1990,1999
九十年代 | 2024 | 1990,1999
上半年 | 2024-09 | 2024-01,2024-06
今年上半年 | 2024-09 | 2024-01,2024-06
去年下半年 | 2024-09 | 2023-07,2023-12
2023年下半年 | 2024-09 | 2023-07,2023-12
明年上半年 | 2024-09 | 2025-01,2025-06
第三季度 | 2024-11 | 2024-07,2024-09
今年第三季度 | 2024-11 | 2024-07,2024-09
2023年三季度 | 2024-11 | 2023-07,2023-09
前三季度 | 2024-11 | 2024-01,2024-09
2024年前三季度 | 2024-11 | 2024-01,2024-09
2024年前5个月 | 2024-11 | 2024-01,2024-05
今年前五个月 | 2024-11 | 2024-01,2024-05
前五个月 | 2024-11 | 2024-01,2024-05
同年 | 2024 | 2024,2024
次年 | 2024 | 2025,2025
当年 | 2024 | 2024,2024
翌年 | 2024 | 2025,2025
当月 | 2024-05 | 2024-05,2024-05
次月 | 2024-05 | 2024-06,2024-06
该年 | 2024 | 2024,2024
该年度 | 2024 | 2024,2024
昨日 | 2024-06-14 | 2024-06-13,2024-06-13
昨天 | 2024-06-14 | 2024-06-13,2024-06-13
今日 | 2024-06-14 | 2024-06-14,2024-06-14
前天 | 2024-06-14 | 2024-06-12,2024-06-12
明天 | 2024-06-14 | 2024-06-15,2024-06-15
后天 | 2024-06-14 | 2024-06-16,2024-06-16
本月 | 2024-06-14 | 2024-06,2024-06
上月 | 2024-06-14 | 2024-05,2024-05
上个月 | 2024-06-14 | 2024-05,2024-05
下月 | 2024-06-14 | 2024-07,2024-07
本月初 | 2024-06-14 | 2024-06,2024-06
上月底 | 2024-06-14 | 2024-05,2024-05
本月26日 | 2024-06-27 | 2024-06-26,2024-06-26
上月26日 | 2024-06-27 | 2024-05-26,2024-05-26
下月3日 | 2024-06-27 | 2024-07-03,2024-07-03
26日 | 2024-06-27 | 2024-06-26,2024-06-26
26日上午 | 2024-06-27 | 2024-06-26,2024-06-26
27日 | 2024-06-26 | 2024-05-27,2024-05-27
周二 | 2024-06-14 | 2024-06-11,2024-06-11
星期二 | 2024-06-14 | 2024-06-11,2024-06-11
禮拜二 | 2024-06-14 | 2024-06-11,2024-06-11
上周二 | 2024-06-14 | 2024-06-04,2024-06-04
本周二 | 2024-06-14 | 2024-06-11,2024-06-11
下周二 | 2024-06-14 | 2024-06-18,2024-06-18
上周 | 2024-06-14 | 2024-06-03,2024-06-09
去年 | 2024-06-14 | 2023,2023
去年3月 | 2024-06-14 | 2023-03,2023-03
前年 | 2024-06-14 | 2022,2022
今年 | 2024-06-14 | 2024,2024
今年3月 | 2024-06-14 | 2024-03,2024-03
今年以来 | 2024-06-14 | 2024,-
今年年初 | 2024-06-14 | 2024,2024
年初 | 2024-06-14 | 2024,2024
明年 | 2024-06-14 | 2025,2025
后年 | 2024-06-14 | 2026,2026
3月14日电 | 2024-03-15 | 2024-03-14,2024-03-14
（新华社内罗毕3月14日电） | 2024-03-15 | 2024-03-14,2024-03-14
新华社内罗毕2024年3月14日电 | 2024-03-15 | 2024-03-14,2024-03-14
三年前 | 2024 | 2021,2021
三年后 | 2024 | 2027,2027
半年后 | 2024-01 | 2024-07,2024-07
两个月前 | 2024-06 | 2024-04,2024-04
为期三年 | 2017 | 2017,2020
每年 | 2017 | -,-
2030年 | 2017 | 2030,2030
2024年春 | 2024 | 2024,2024
2024年夏季 | 2024 | 2024,2024
2024年初 | 2024 | 2024,2024
2024年中 | 2024 | 2024,2024
2024年9月上旬 | 2024 | 2024-09,2024-09
2024年9月中旬 | 2024 | 2024-09,2024-09
2024年9月底 | 2024 | 2024-09,2024-09
9月初 | 2024-10 | 2024-09,2024-09
累计至2024年底 | 2024 | -,2024
"""
Row = tuple[str, str, str, str]


def _rows(table: str, lang: str) -> list[Row]:
    return [
        (*(part.strip() for part in line.split(" | ")), lang) for line in table.strip().splitlines()
    ]  # type: ignore[misc]


def _period(text: str, lang: str, said: str) -> str:
    """Return the one period of a text, written as in the tables."""
    (time,) = find_times(fold(text, "en" if lang == "en" else "zh-Hans"), lang)
    return ",".join(end or "-" for end in resolve(time, said))


@pytest.mark.parametrize(
    ("written", "said", "period", "lang"), [*_rows(ENGLISH, "en"), *_rows(CHINESE, "zh")]
)
def test_forms_of_times(written: str, said: str, period: str, lang: str) -> None:
    """A time comes to the same period by itself and in a sentence."""
    assert _period(written, lang, said) == period
    sentence = "It gave US$5 million {}, officials said." if lang == "en" else "{}，中方提供5亿元"
    assert _period(sentence.format(written), lang, said) == period


def test_number_of_cases() -> None:
    """No row is lost from the tables unnoticed."""
    assert (len(_rows(ENGLISH, "en")), len(_rows(CHINESE, "zh"))) == (201, 206)


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("in recent years", "en"),
        ("over the next few years", "en"),
        ("in the coming years", "en"),
        ("at Christmas", "en"),
        ("the 21st Century Maritime Silk Road", "en"),
        ("on the 3rd floor", "en"),
        ("in their thirties", "en"),
        ("the year to come", "en"),
        ("this fall in prices", "en"),
        ("日前", "zh"),
        ("近日", "zh"),
        ("近期", "zh"),
        ("未来数年", "zh"),
        ("未来几年", "zh"),
        ("21世纪海上丝绸之路", "zh"),
        ("为期5日", "zh"),
        ("30日游", "zh"),
        ("连续3日在", "zh"),
        ("5日元", "zh"),
    ],
)
def test_imprecise_times(text: str, lang: str) -> None:
    """A time that names no date, and a number of days, come to no period."""
    found = [t for t in find_times(text, lang) if resolve(t, "2024-06-14") != (None, None)]
    assert [t for t in found if not t.attributive] == []


@pytest.mark.parametrize(
    ("written", "said", "period", "lang"),
    [
        pytest.param(*row, marks=pytest.mark.xfail(reason="not read yet", strict=True))
        for row in _rows(
            """
on the third of September 2018 | 2024 | 2018-09-03,2018-09-03
over the next year and a half | 2017-01 | 2017-01,2018-07
five years beginning in 2020 | 2024 | 2020,2025
extended to 2030 | 2017 | -,2030
on Tuesday (June 11) | 2024-06-14 | 2024-06-11,2024-06-11
the turn of the century | 2024 | 2000,2000
""",
            "en",
        )
    ],
)
def test_times_that_are_not_read_yet(written: str, said: str, period: str, lang: str) -> None:
    """Forms that a careful reader understands and the grammar does not; mends are noticed."""
    assert _period(written, lang, said) == period


DATES = st.dates(min_value=datetime.date(1912, 1, 1), max_value=datetime.date(2099, 12, 31))
_DIGITS = "〇一二三四五六七八九"


def _small(number: int) -> str:
    """Write a number below a hundred in Chinese characters."""
    tens, ones = divmod(number, 10)
    return (
        ("" if tens < 2 else _DIGITS[tens])
        + ("十" if tens else "")
        + (_DIGITS[ones] if ones else "")
    )


def _ordinal(day: int) -> str:
    ending = {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th") if day // 10 != 1 else "th"
    return f"{day}{ending}"


@given(DATES)
def test_random_english_dates(date: datetime.date) -> None:
    """Any date comes back exactly from every way to write it in English."""
    month, short, weekday = f"{date:%B}", f"{date:%b}", f"{date:%A}"
    day, year, iso = date.day, date.year, date.isoformat()
    dot = "" if short == month else "."  # "May" is no abbreviation
    for written in (
        f"{day} {month} {year}",
        f"{month} {day}, {year}",
        f"{_ordinal(day)} {month} {year}",
        f"the {_ordinal(day)} of {month} {year}",
        f"{short}{dot} {day}, {year}",
        f"{day} {short} {year}",
        f"{weekday}, {day} {month} {year}",
        f"{weekday}, {month} {day}, {year}",
        iso,
        f"{date:%Y/%m/%d}",
        f"{date:%Y.%m.%d}",
        f"{date:%d.%m.%Y}",
        f"{day}-{short}-{year}",
        f"{month.upper()} {day}, {year}",
    ):
        assert _period(f"It was signed on {written} by both", "en", "2030") == f"{iso},{iso}", (
            written
        )
        assert _period(f"It is due by {written}.", "en", "2030") == f"-,{iso}", written
        assert _period(f"It has run since {written}.", "en", "2030") == f"{iso},-", written


@given(DATES)
def test_random_chinese_dates(date: datetime.date) -> None:
    """Any date comes back exactly from every way to write it in Chinese."""
    year = "".join(_DIGITS[int(digit)] for digit in str(date.year))
    iso = date.isoformat()
    forms = [
        f"{date.year}年{date.month}月{date.day}日",
        f"{date.year}年{date:%m}月{date:%d}日",
        f"{date.year} 年 {date.month} 月 {date.day} 日",
        f"{date.year}年{date.month}月{date.day}号",
        f"{year}年{_small(date.month)}月{_small(date.day)}日",
        iso,
        f"{date:%Y/%m/%d}",
    ]
    forms.append(forms[0].translate({48 + digit: 0xFF10 + digit for digit in range(10)}))
    if 1 <= date.year - 1911 <= 128:
        forms.append(f"民國{date.year - 1911}年{date.month}月{date.day}日")
    if date.year >= 2020:
        forms.append(f"令和{date.year - 2018}年{date.month}月{date.day}日")
    for written in forms:
        assert _period(f"{written}，双方签署协议", "zh", "2030") == f"{iso},{iso}", written
        assert _period(f"截至{written}，已提供援助", "zh", "2030") == f"-,{iso}", written
        assert _period(f"自{written}起提供援助", "zh", "2030") == f"{iso},-", written


@given(st.integers(1950, 2080), st.integers(1, 15))
def test_random_ranges_of_years(first: int, length: int) -> None:
    """Any range of years comes back from every form of a range."""
    last = first + length
    expected = f"{first},{last}"
    english = [
        f"from {first} to {last}",
        f"between {first} and {last}",
        f"from {first} through {last}",
        f"from {first} until {last}",
        f"{first}-{last}",
        f"{first}–{last}",
        f"in {first} to {last}",
        f"for the period {first}-{last}",
        f"over {length} years from {first}".replace("1 years", "1 year"),
    ]
    if first // 100 == last // 100:
        english += [f"FY{first}/{last % 100:02}", f"{first}–{last % 100:02}"]
    if length == 1 and last % 100:
        english += [f"in the {first}-{last % 100:02} fiscal year"]
    for written in english:
        assert _period(f"It gave aid {written}.", "en", "2024") == expected, written
    for written in (
        f"{first}年至{last}年",
        f"{first}至{last}年",
        f"{first}—{last}年",
        f"{first}-{last}年",
        f"{first}~{last}年",
        f"{first}年到{last}年",
        f"从{first}年到{last}年",
        f"{first}年至{last}年期间",
        f"{first}/{last}财年",
        f"{first}-{last}財政年度",
    ):
        assert _period(f"{written}，提供援助", "zh", "2024") == expected, written


@given(st.integers(1, 30), st.sampled_from(["2017", "2015-12", "2020-05-18"]))
def test_random_durations(years: int, said: str) -> None:
    """Years counted from when something was said keep the precision of its date."""
    ends = f"{int(said[:4]) + years}{said[4:]}"
    plural = "year" if years == 1 else "years"
    for written in (
        f"over the next {years} {plural}",
        f"within {years} {plural}",
        f"in the coming {years} {plural}",
        f"during the next {years} {plural}",
        f"over a period of {years} {plural}",
    ):
        assert _period(f"It will give aid {written}.", "en", said) == f"{said},{ends}", written
    for written in (
        f"未来{years}年",
        f"今后{years}年",
        f"未来{years}年内",
        f"{years}年内",
        f"今后{_small(years)}年",
        f"{_small(years)}年之内",
    ):
        assert _period(f"中方将在{written}提供援助", "zh", said) == f"{said},{ends}", written


@given(DATES, st.integers(0, 40))
def test_random_days_alone(said: datetime.date, back: int) -> None:
    """A day that stands alone is the latest such day on or before the document's date."""
    date = said - datetime.timedelta(days=back)
    written = f"外交部发言人{date.day}日宣布"
    start = _period(written, "zh", said.isoformat()).split(",")[0]
    resolved = datetime.date.fromisoformat(start) if len(start) == 10 else said
    assert resolved <= said
    if (said - date).days < 28 and len(start) == 10:
        assert resolved == date


@given(DATES)
def test_random_weekdays(said: datetime.date) -> None:
    """A weekday is the latest on or before the document's date; 上周X is of the week before."""
    monday = said - datetime.timedelta(days=said.weekday())
    for number, (english, chinese) in enumerate(
        zip(
            ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
            "一二三四五六日",
            strict=True,
        )
    ):
        latest = said - datetime.timedelta(days=(said.weekday() - number) % 7)
        assert _period(f"on {english}", "en", said.isoformat()).startswith(latest.isoformat())
        week = monday + datetime.timedelta(days=number)
        for word, weeks in (("上", -1), ("本", 0), ("下", 1)):
            day = (week + datetime.timedelta(days=7 * weeks)).isoformat()
            assert _period(f"{word}周{chinese}", "zh", said.isoformat()) == f"{day},{day}"
