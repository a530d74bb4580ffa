import { labelled } from './labels'

/** Written last, and no rule was changed for it: the figures to believe. */
export const heldOut = labelled(`
Dana Whitlock called to make a payment. She got a new cell, 512-555-0120. => cellPhone=(512) 555-0120
Customer requested proof of insurance and updated her email to dana.z@example.com. => email=dana.z@example.com
Call summary: Dana reported water damage. The plumber, Gus, can be reached at 512-555-0121.
Meeting with Dana: discussed life insurance, she turns 50 in May. New address from June is 19 Aspen Way, Vail, CO 81657. => addressLine1=19 Aspen Way; city=Vail; state=CO; zipCode=81657
[customer] Hello, please remove my daughter from the policy, she moved to 4 Dorm Rd, Ames, IA 50012. ¶ Thanks, ¶ Dana
[customer] Hi Lee, attached is the signed form. ¶ ¶ Dana Whitlock ¶ 512-555-0122 => phone=(512) 555-0122
[agency] Hi Dana, your policy renewed. ¶ ¶ Regards, ¶ Lee ¶ Direct: 512-555-0123 ¶ lee@agency.example
[agency] Hi Dana, I have updated your cell to 512-555-0124. => cellPhone=(512) 555-0124
Insured's new mailing address is 550 Cherry St, Suite 2, Macon, GA 31201. => addressLine1=550 Cherry St; addressLine2=Suite 2; city=Macon; state=GA; zipCode=31201
Voice note: Dana's email is dana dot whit at example dot com. => email=dana.whit@example.com
Voice note: call the inspector tomorrow at 512-555-0125.
Voice note: Dana turned in the application, date of birth March 3, 1969, non smoker. => dateOfBirth=1969-03-03
Caller was the mortgage company asking for the dec page, fax 512-555-0126, email docs@lender.example.
Dana asked to be reached at 512-555-0127 during the day. => phone=(512) 555-0127
Agent: Can you confirm your date of birth? ¶ Customer: 3/3/1969. => dateOfBirth=1969-03-03
Agent: And your email? ¶ Customer: dana.k@example.com => email=dana.k@example.com
Agent: What is the other driver's phone? ¶ Customer: 512-555-0128.
Agent: What is your mailing address? ¶ Customer: 8 Linden St, Macon, GA 31201. => addressLine1=8 Linden St; city=Macon; state=GA; zipCode=31201
[firm] Harbor Roofing moved its office to 75 Wharf St, Mobile, AL 36603. => addressLine1=75 Wharf St; city=Mobile; state=AL; zipCode=36603
[firm] Dana's cell is 512-555-0129. => cellPhone=(512) 555-0129
[firm] COI for job at 90 Site Rd, Mobile, AL 36604, send to pm@builder.example.
[firm] Foreman Hal was hurt, DOB 4/4/1985.
[firm] New office email: office2@harborroofing.example => email=office2@harborroofing.example
[nobody] Web lead: name Pat Quill, phone 512-555-0130, email pat.q@example.com. => phone=(512) 555-0130; email=pat.q@example.com
[nobody] Prospect owns Cobalt Paving LLC and needs work comp. => firmName=Cobalt Paving LLC
[nobody] Business name: Cobalt Paving LLC ¶ Phone: 512-555-0131 ¶ Email: office@cobalt.example => firmName=Cobalt Paving LLC; phone=(512) 555-0131; email=office@cobalt.example
[nobody] Referral from Cobalt Paving LLC, wants a quote.
Her landlord requires renters insurance at 41 Leaf Ct, Macon, GA 31204.
Rental dwelling at 41 Leaf Ct, Macon, GA 31204 needs a new roof.
Dana said her cell phone was replaced, same number.
Claim filed with carrier, adjuster Kay, 800-555-0132, kay@carrier.example.
Dana's new work number is 512-555-0133. => businessPhone=(512) 555-0133
Dana wants to add Rob Whitlock, born 2/2/1968.
Insured DOB is 3/3/1969. => dateOfBirth=1969-03-03
Change of email: dana.z@example.com => email=dana.z@example.com
Payment made with card ending 1111, receipt to dana.z@example.com. => ?email=dana.z@example.com
Left a message for the underwriter at 512-555-0134.
She needs an SR-22, license 512555013, DOB 3/3/1969. => dateOfBirth=1969-03-03
Dana moved from 14 Elm Street, Austin, TX 78701 to 8 Linden St, Macon, GA 31201. => addressLine1=8 Linden St; city=Macon; state=GA; zipCode=31201
Please send the invoice to my bookkeeper at books@ledger.example.
`)
