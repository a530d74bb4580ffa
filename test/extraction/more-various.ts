import { labelled } from './labels'

/** Was held out too: at its first run 35 of 36 sure values were right; misses were then looked at. */
export const moreVarious = labelled(`
Insured called in, wants her email switched to whitlock.d@example.net. => email=whitlock.d@example.net
Please note my new email: dana_new@example.com. => email=dana_new@example.com
Dana said the email we have is wrong and should be dana.right@example.com. => email=dana.right@example.com
Email address changed from dw@old.example to dw@new.example. => email=dw@new.example
Her email is the same as before. Spoke about the deductible only.
Confirmed email dana.whitlock@example.com and phone 512-555-0130. => email=dana.whitlock@example.com; phone=(512) 555-0130
I am writing from a new account, my email is now d.w@example.org. => email=d.w@example.org
Her gym sent the waiver from waivers@gym.example.
Copied in her stepfather (al@example.com) on the flood quote.
The electrician who rewired the house uses sparky@wires.example.
Wants the audit forms to go to her tax person, kay@taxes.example.
Her previous email, dw@old.example, got hacked.
We were cc'd along with pam@broker.example.
A Mr. Sands emailed from sands@example.com asking for her ID card.
Her sponsor's email is sponsor@league.example.
Insured's babysitter had the accident, reach her at bea@example.com.
[customer] Best to email me at dana.best@example.com. => email=dana.best@example.com
[agency] I updated your email to dana.up@example.com. => email=dana.up@example.com
[agency] Questions go to renewals@agency.example.
[nobody] Prospect's email is lou@example.com. => email=lou@example.com
Switch her cell to 512-555-0131 please. => cellPhone=(512) 555-0131
Her cell phone number has been updated to 512-555-0132. => cellPhone=(512) 555-0132
Customer's new cell: 512.555.0133 => cellPhone=(512) 555-0133
She can be texted at 512-555-0134. => cellPhone=(512) 555-0134
Dana prefers her work line, 512-555-0135 ext 9. => businessPhone=(512) 555-0135 ext. 9
Home phone disconnected. Only number now is 512-555-0136. => phone=(512) 555-0136
Insured says 512-555-0137 is her new number. => phone=(512) 555-0137
My mobile number: 512-555-0138, not the 0183 you have. => cellPhone=(512) 555-0138
Verified her phone, 512-555-0139, and mailing address. => phone=(512) 555-0139
Her number's 512-555-0140. => phone=(512) 555-0140
Number for Dana: 512-555-0141 => phone=(512) 555-0141
[firm] Harbor Roofing's new office number is 512-555-0142. => businessPhone=(512) 555-0142
[nobody] Prospect's cell is 512-555-0143. => cellPhone=(512) 555-0143
[customer] Home: 512-555-0144 is where to reach me in the evening. => homePhone=(512) 555-0144
She was rear-ended by a man named Otis, cell 512-555-0145.
The hotel she is staying at is 512-555-0146.
Her stepson's new cell number is 512-555-0147.
Crew foreman's mobile: 512-555-0148
Adjusters hotline 512-555-0149 was busy.
The rental car counter, 512-555-0150, needs her policy number.
Drywall company will call from 512-555-0151.
She got robocalls from 512-555-0152 all week.
Her mail carrier left the number 512-555-0153.
Chiropractor phone 512-555-0154, bills go there.
The public adjuster she hired is at 512-555-0155.
512-555-0156 belongs to her old roommate.
Arbitration hearing call-in is 512-555-0157 pin 8841.
She dialed 512-555-0158 by mistake.
Number she had for us was 512-555-0159.
Member ID 512-555-0160, group 8841.
[agency] For claims after hours call 512-555-0161.
[agency] Text us at 512-555-0162.
Please update her address to 12 Lantern Way, Salem, OR 97304. => addressLine1=12 Lantern Way; city=Salem; state=OR; zipCode=97304
Dana has moved to 600 River Street, Apt 12C, Bangor, ME 04401. => addressLine1=600 River Street; addressLine2=Apt 12C; city=Bangor; state=ME; zipCode=04401
My new home address is 41 Copper Court, Butte, MT 59701. => addressLine1=41 Copper Court; city=Butte; state=MT; zipCode=59701
The insured's mailing address has changed to PO Box 314, Ely, NV 89301. => addressLine1=PO Box 314; city=Ely; state=NV; zipCode=89301
She is living at 27 Juniper Rd, Taos, New Mexico 87571 now. => addressLine1=27 Juniper Rd; city=Taos; state=NM; zipCode=87571
[nobody] Lives at 5 Canal Row, Lowell, MA 01851. => addressLine1=5 Canal Row; city=Lowell; state=MA; zipCode=01851
[customer] We now live at 302 Birchwood Ave, Flint, MI 48503. => addressLine1=302 Birchwood Ave; city=Flint; state=MI; zipCode=48503
The hail hit the barn at 90 Pasture Rd, Enid, OK 73701.
Her ex lives at 44 Bitter Ln, Enid, OK 73701.
Deliver the plates to the dealer at 10 Chrome Blvd, Enid, OK 73701.
She wants flood coverage for 15 Bayou Dr, Houma, LA 70360.
Closing is at Acme Title, 77 Deed St, Enid, OK 73701.
Her business partner's address is 8 Venture Way, Enid, OK 73701.
They towed it to 300 Impound Rd, Enid, OK 73701.
She left 10 Oak St, Dallas, TX 75201 in March.
Police said it happened near 1200 Grand Ave, Enid, OK 73703.
The boat is kept at 5 Marina Way, Houma, LA 70360.
Her church, 21 Steeple Ct, Enid, OK 73701, needs event coverage.
Dana's birthday is July 9, 1981. => dateOfBirth=1981-07-09
Confirmed DOB of 07/09/1981. => dateOfBirth=1981-07-09
[customer] DOB: 7/9/1981, license number attached. => dateOfBirth=1981-07-09
Caller verified her date of birth, 07/09/1981. => dateOfBirth=1981-07-09
Her stepson was born 3/3/2010.
Excluded driver: Carl, DOB 1/1/1990
Her horse was born 4/4/2015.
The claimant's date of birth is 2/2/1970.
Life quote for her business partner, born June 1, 1970.
Newborn arrived, born 11/20/2026, add to health plan.
[nobody] The business is called Iron Gate Fitness LLC. => firmName=Iron Gate Fitness LLC
[nobody] Company name: Iron Gate Fitness LLC => firmName=Iron Gate Fitness LLC
[nobody] I own Maple Leaf Movers LLC. => firmName=Maple Leaf Movers LLC
[nobody] Our legal name is Tri County Septic Inc. => firmName=Tri County Septic Inc
[nobody] His former company was Iron Gate Gym LLC.
[nobody] The franchise owner is Burger Barn Corp.
[nobody] She leases the space from Plaza Partners LLC.
[nobody] The policy is with Example Casualty Co.
[firm] The project owner's company name is Tower Partners LLC.
[firm] Their competitor changed its name to Peak Exteriors LLC.
Rob wants his own policy; his cell is 512-555-0163.
The boy next door broke the window, his mom is at 512-555-0164.
Agent: Best number for you? ¶ Customer: 512-555-0165. => phone=(512) 555-0165
Agent: Is dana@example.com still good? ¶ Customer: Nope, use dana2@example.com. => email=dana2@example.com
Customer: Can I have your email? ¶ Agent: Sure, it's lee@agency.example.
Customer: My wife will call you. Her number is 512-555-0166.
`)
