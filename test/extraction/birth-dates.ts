import { labelled } from './labels'

export const birthDates = labelled(`
Her date of birth is 03/14/1978. => dateOfBirth=1978-03-14
DOB 3/14/1978 => dateOfBirth=1978-03-14
DOB: 03-14-1978 => dateOfBirth=1978-03-14
D.O.B. 3/14/1978 => dateOfBirth=1978-03-14
Date of birth: March 14, 1978 => dateOfBirth=1978-03-14
My birthday is March 14th, 1978. => dateOfBirth=1978-03-14
I was born on 14 March 1978. => dateOfBirth=1978-03-14
Dana was born March 14, 1978 in Waco. => dateOfBirth=1978-03-14
Insured's birthdate is 1978-03-14. => dateOfBirth=1978-03-14
Birth date 12/31/1999 confirmed. => dateOfBirth=1999-12-31
Customer verified DOB 7/4/1962 and address. => dateOfBirth=1962-07-04
Dana Whitlock, DOB 11/02/1985, called about her auto policy. => dateOfBirth=1985-11-02
Her DOB is 3/14/78. => dateOfBirth=1978-03-14
DOB should be 3/15/1978, not 3/14/1978. => dateOfBirth=1978-03-15
Her DOB on file, 3/14/1978, is wrong; it is 3/15/1978. => dateOfBirth=1978-03-15
My date of birth is 3/14/1978, sorry, 3/15/1978. => dateOfBirth=1978-03-15
She was born Feb 29, 1984. => dateOfBirth=1984-02-29
Birthday: Sept. 9, 1990 => dateOfBirth=1990-09-09
Born on the 2nd of May 1971. => dateOfBirth=1971-05-02
[nobody] New contact, date of birth 10/10/1955. => dateOfBirth=1955-10-10
[nobody] Caller's DOB: 1/5/1991 => dateOfBirth=1991-01-05
[nobody] He was born on June 30, 1948. => dateOfBirth=1948-06-30
[agency] Thanks, we now have your date of birth as 03/14/1978. => dateOfBirth=1978-03-14
[customer] My DOB is 03/14/1978 and my license is attached. => dateOfBirth=1978-03-14
Agent: And your date of birth? ¶ Customer: March 14, 1978. => dateOfBirth=1978-03-14
Updated date of birth to 08/21/1969 per driver license. => dateOfBirth=1969-08-21
Her DOB is 5/2/07. => ?dateOfBirth=2007-05-02
DOB 14/3/1978 => ?dateOfBirth=1978-03-14
[nobody] Robin's DOB is 4/4/1980. => ?dateOfBirth=1980-04-04
Adding her son Tyler, DOB 5/2/2007, to the auto policy.
Her husband's date of birth is 1/9/1975.
Spouse DOB 1/9/1975
Spouse: Rob, born 1/9/1975.
Her daughter was born on May 2, 2007.
The other driver's DOB is 2/2/1980.
New driver Kim Whitlock, DOB 6/6/2006.
Mike's birthday is 4/4/1980.
The policy was born out of a merger on 3/14/1978.
Policy effective 03/14/2026.
The accident was on March 14, 2026.
The house was built in 1978.
DOB 13/45/1978
DOB 2/30/1980
DOB 3/14/1878
Her DOB is 3/14/2031.
Her birthday party is on March 14.
Date of loss: 3/14/2025
Renewal date 12/1/2026, customer since 4/12/1998.
Her dog was born on 5/5/2020.
Need her date of birth before the quote can go out.
Is your date of birth 3/14/1978? No.
Not her DOB: 3/14/1978 was the old file's typo.
Beneficiary June Whitlock, date of birth 2/3/1950.
Her wife was born on 9/9/1979.
Their twins were born 1/1/2024 and need health coverage.
Household member Sam, DOB 8/8/1988, has his own policy.
Driver 2 DOB: 7/7/1977
Named insured's ex-husband DOB 3/3/1970 to be removed.
License issued 3/14/2020, expires 3/14/2028.
[agency] My birthday is March 14, 1978, so we share it.
`)
