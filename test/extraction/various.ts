import { labelled } from './labels'

/** Was held out once (at its first run 36 of 40 sure values were right); misses were then looked at. */
export const various = labelled(`
Ms. Whitlock said her email is d.whitlock@example.com. => email=d.whitlock@example.com
Insured provided email address dana77@example.com. => email=dana77@example.com
Her email is now danaw@example.org instead of danaw@example.com. => email=danaw@example.org
Please use dana.new@example.com as my email going forward. => email=dana.new@example.com
Email for Dana is dana@whitlock.example. => email=dana@whitlock.example
The email I have is dana@example.net, that is correct. => email=dana@example.net
Email me the quote at dana.w@example.com. => ?email=dana.w@example.com
Her ex-husband's email, rob@example.com, has to come off the account.
The roofer's email is joe@roofs.example.
HOA contact: board@hoa.example
Her agent at the old company, sue@oldagency.example, never answered.
Underwriting asked us to write to uw@carrier.example.
The bank officer gave her email as kim@bank.example.
She lost access to danaold@example.com last month.
Cell number is 512-555-0151. => cellPhone=(512) 555-0151
Her cell number changed to 737-555-0152. => cellPhone=(737) 555-0152
She can be reached at home, 512-555-0153. => homePhone=(512) 555-0153
Reach Dana on her cell at 512-555-0154 before noon. => cellPhone=(512) 555-0154
Work: (512) 555-0155, cell: (512) 555-0156 => businessPhone=(512) 555-0155; cellPhone=(512) 555-0156
Her phone is 512-555-0157, not 512-555-0175. => phone=(512) 555-0157
New phone number for the insured: 512-555-0158 => phone=(512) 555-0158
My new number is 512-555-0159. => phone=(512) 555-0159
Please update my home phone to 512-555-0160. => homePhone=(512) 555-0160
Insured's daytime phone 512-555-0161, evenings the same. => phone=(512) 555-0161
[firm] Business phone: 512-555-0162 => businessPhone=(512) 555-0162
The claims adjuster, Marie, is at 512-555-0163.
Her boyfriend's cell is 512-555-0164.
Glass repair was scheduled with 800-555-0165.
Our after-hours line is 512-555-0166.
Daughter's phone: 512-555-0167
The number 512-555-0168 is not hers.
Restoration company can be called at 512-555-0169.
DMV phone is 512-555-0170.
Her doctor's office, 512-555-0171, will send records.
Order number 5125550172 shipped.
Her address changed to 45 Orchard Road, Salem, OR 97302. => addressLine1=45 Orchard Road; city=Salem; state=OR; zipCode=97302
I live at 9 Sparrow Lane, Akron, OH 44301. => addressLine1=9 Sparrow Lane; city=Akron; state=OH; zipCode=44301
Insured moved, new address: 101 Canyon Dr Unit B, Moab, UT 84532 => addressLine1=101 Canyon Dr; addressLine2=Unit B; city=Moab; state=UT; zipCode=84532
Dana's mailing address is PO Box 77, Taos, NM 87571. => addressLine1=PO Box 77; city=Taos; state=NM; zipCode=87571
They live at 3300 S Broadway, Apt 2, Tyler, TX 75701. => addressLine1=3300 S Broadway; addressLine2=Apt 2; city=Tyler; state=TX; zipCode=75701
My husband and I moved to 12 Garden Row, Natchez, MS 39120. => addressLine1=12 Garden Row; city=Natchez; state=MS; zipCode=39120
Correct address is 88 Valley Pike, Dayton, OH 45402. => addressLine1=88 Valley Pike; city=Dayton; state=OH; zipCode=45402
Her vacation home is at 5 Beach Rd, Nags Head, NC 27959.
Previous address: 17 Past Ave, Lima, OH 45801
The fire was at 400 Ember St, Lima, OH 45801.
Lender's address is 2 Finance Blvd, Dayton, OH 45402.
Her parents' house is at 6 Family Ct, Lima, OH 45801.
The shop at 11 Gear St, Lima, OH 45801 fixed the bumper.
Send payments to PO Box 9900, Columbus, OH 43085.
The storage unit is at 70 Locker Ln, Lima, OH 45801.
Her birth date is April 2, 1966. => dateOfBirth=1966-04-02
Born 4/2/1966, license valid. => dateOfBirth=1966-04-02
Corrected DOB to 4/12/1966. => dateOfBirth=1966-04-12
Her dob is 1966-04-02. => dateOfBirth=1966-04-02
Insured DOB 04/02/1966, SSN on file. => dateOfBirth=1966-04-02
Her brother's DOB is 5/6/1970.
Fiance Sam, born 7/8/1980, moves in next month.
Co-applicant DOB: 1/2/1979
Hire date 4/2/2016, first licensed 4/2/1982.
Granddaughter Mia (DOB 8/1/2009) got her permit.
[nobody] Her firm is called Beacon Tax Services LLC. => firmName=Beacon Tax Services LLC
[nobody] Name of business: Prairie Wind Farms Inc => firmName=Prairie Wind Farms Inc
[nobody] He runs Delta Auto Glass LLC out of his garage. => firmName=Delta Auto Glass LLC
[nobody] The insured entity is Quarry Stone Works LLC. => firmName=Quarry Stone Works LLC
[nobody] Her client is Quarry Stone Works LLC.
[nobody] The claim is against Metro Transit Inc.
[nobody] He used to own Delta Auto Glass LLC.
[firm] Our supplier is Slate Source LLC.
[nobody] Premium finance company: Fund It Corp
Talked to Dana at length about life insurance, no decision.
She paid by check, number 5125550199.
Case 512-555-0198 at the state department was closed.
The meeting is at 14 Elm Street at noon.
Rob called for Dana: his cell is 512-555-0197, hers is 512-555-0196. => cellPhone=(512) 555-0196
Customer: I got a new number, 737-555-0195. ¶ Agent: Perfect. => phone=(737) 555-0195
Agent: What email should I use? ¶ Customer: dana.w@example.com => email=dana.w@example.com
Agent: Still at 14 Elm Street, Austin, TX 78701? ¶ Customer: No, we left in May.
[customer] New number below. ¶ ¶ Dana Whitlock ¶ Cell: 737-555-0194 => cellPhone=(737) 555-0194
[agency] Please confirm your address: 14 Elm Street, Austin, TX 78701. => ?addressLine1=14 Elm Street; ?city=Austin; ?state=TX; ?zipCode=78701
[customer] I forwarded it to billing@carrier.example yesterday.
`)
