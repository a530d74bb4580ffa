import { labelled } from './labels'

/** Whole summaries, mails and voice notes: several things, or nothing, in one text. */
export const longTexts = labelled(`
Dana called to update her contact info. Her new cell is 512-555-0142 and her email is dana@example.com. She also asked when the auto policy renews. => cellPhone=(512) 555-0142; email=dana@example.com
Spoke with the adjuster about claim 44-120. His direct number is 512-555-0101. Dana will call him herself.
Dana reported a fender bender. The other driver is Joe Park, phone 512-555-0102, insured with Example Mutual. Her own car is drivable.
Summary: annual review with Dana Whitlock. ¶ - DOB: 3/14/1978 ¶ - Cell: 512-555-0143 ¶ - Email: dana@example.com ¶ - Address: 14 Elm Street, Austin, TX 78701 => dateOfBirth=1978-03-14; cellPhone=(512) 555-0143; email=dana@example.com; addressLine1=14 Elm Street; city=Austin; state=TX; zipCode=78701
Hi Lee, ¶ ¶ we moved last week. Our new address is 9 Quail Run, Ames, IA 50010. My cell stays the same. ¶ ¶ Thanks, ¶ Dana => addressLine1=9 Quail Run; city=Ames; state=IA; zipCode=50010
[customer] Please add my new truck. ¶ ¶ Dana Whitlock ¶ 512-555-0144 ¶ dana@example.com => phone=(512) 555-0144; email=dana@example.com
[agency] Your ID cards are attached. ¶ ¶ Lee Agent ¶ Lee Insurance Agency ¶ 512-555-0100 ¶ lee@agency.example
Your ID cards are attached. ¶ ¶ Best regards, ¶ Lee Agent ¶ 512-555-0100 ¶ lee@agency.example
[customer] Sounds good, thanks. ¶ ¶ > My new cell is 512-555-0145. ¶ > Lee
[customer] Yes please renew. ¶ ¶ On Mon, Nov 2, 2026 at 9:00 AM Lee Agent <lee@agency.example> wrote: ¶ > Call me at 512-555-0100.
[customer] See below. ¶ ¶ -----Original Message----- ¶ From: Lee Agent <lee@agency.example> ¶ Sent: Monday ¶ My direct line is 512-555-0100.
Dana will be traveling. Her sister June looks after the house; her number is 512-555-0103.
Agent: Thanks for calling Lee Insurance, our address is 900 Agency Way, Austin, TX 78701. ¶ Customer: I need to change my email to dana@example.org. ¶ Agent: Got it. => email=dana@example.org
Agent: Is your cell still 512-555-0142? ¶ Customer: No, it's 737-555-0146 now. => cellPhone=(737) 555-0146
Agent: Is your cell still 512-555-0147? ¶ Customer: Yes, that's right. => cellPhone=(512) 555-0147
Agent: I have 14 Elm Street, Austin, TX 78701 as your address, correct? ¶ Customer: Correct. => addressLine1=14 Elm Street; city=Austin; state=TX; zipCode=78701
Customer: My husband Rob is on the policy too. ¶ Agent: What's his date of birth? ¶ Customer: It's 1/9/1975.
[firm] Renewal call with Harbor Roofing. Payroll is up to 1.2 million. Office phone is now 512-555-0171 and certificates go to certs@harborroofing.example. => businessPhone=(512) 555-0171; ?email=certs@harborroofing.example
Voice note: talked to Dana, she moved, the new place is 77 Bluff Road, Omaha, NE 68102, and her cell is still 512-555-0142. => addressLine1=77 Bluff Road; city=Omaha; state=NE; zipCode=68102; cellPhone=(512) 555-0142
Voice note: mortgagee clause for Dana is First Example Bank, ISAOA, PO Box 5000, Springfield, OH 45501, loan 5550142.
Dana gave her card 4111 1111 1111 1111 for the payment, exp 04/29. Receipt to dana@example.com. => ?email=dana@example.com
Her social is 123-45-6789 and her DOB is 3/14/1978. => dateOfBirth=1978-03-14
Certificate request. Holder: Big Builder Inc, 10 Tower Rd, Austin, TX 78701, certs@bigbuilder.example, 512-555-0104. Dana needs it by Friday.
Dana wants to add her son. Tyler Whitlock, DOB 5/2/2007, license 12345678, cell 512-555-0105.
[nobody] New commercial lead. Company name is Lakeside Bakery LLC, owner Pat Quill, cell 512-555-0148, email pat@lakeside.example, address 4 Dock Rd, Erie, PA 16501. => firmName=Lakeside Bakery LLC; cellPhone=(512) 555-0148; email=pat@lakeside.example; addressLine1=4 Dock Rd; city=Erie; state=PA; zipCode=16501
She asked for a copy of the policy. I told her the carrier's service line is 800-555-0100 and the claims email is claims@carrier.example. Her own number is 512-555-0149. => phone=(512) 555-0149
The tow truck took the car to Ray's Collision, 65 Wrench Rd, Austin, TX 78744. They can be reached at 512-555-0106.
Follow up on quote. Dana's email bounced, dana@oldmail.example. She gave dana@newmail.example instead. => email=dana@newmail.example
Dana confirmed everything on file is still right. No changes.
Premium went from 1,512 to 1,555 per year; deductible 500. She will think about it.
Dana's mailing address is PO Box 118, Marble Falls, TX 78654; the risk is at 14 Elm Street, Austin, TX 78701. => addressLine1=PO Box 118; city=Marble Falls; state=TX; zipCode=78654
Meeting notes ¶ Attendees: Dana Whitlock, Lee ¶ Discussed umbrella and flood. ¶ Next step: quote by 12/1/2026.
Left message. She should call back at 512-555-0100 which is our service line.
Date of birth was missing on the application; Dana supplied it: March 14, 1978. => dateOfBirth=1978-03-14
Subject: change of address ¶ From: Dana ¶ ¶ Effective Monday, please use 61 Hill Terrace, Troy, NY 12180 for all mail. => addressLine1=61 Hill Terrace; city=Troy; state=NY; zipCode=12180
`)
