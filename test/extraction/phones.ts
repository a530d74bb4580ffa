import { labelled } from './labels'

export const phones = labelled(`
Dana's cell is 512-555-0142. => cellPhone=(512) 555-0142
Her new cell number is (512) 555-0142. => cellPhone=(512) 555-0142
My mobile is 512.555.0143. => cellPhone=(512) 555-0143
Customer's home phone is 512-555-0110. => homePhone=(512) 555-0110
Home: 512-555-0111 => homePhone=(512) 555-0111
Cell: 512-555-0112 => cellPhone=(512) 555-0112
Work phone: 512-555-0113 ext. 23 => businessPhone=(512) 555-0113 ext. 23
Her work number is 512 555 0114 x105. => businessPhone=(512) 555-0114 ext. 105
Call her at the office, 512-555-0115. => businessPhone=(512) 555-0115
Phone: 512-555-0116 => phone=(512) 555-0116
Her phone number is 512-555-0117. => phone=(512) 555-0117
Best number to reach her is 512-555-0118. => phone=(512) 555-0118
You can reach me at 512-555-0119. => phone=(512) 555-0119
Call me back at (512) 555-0120 after five. => phone=(512) 555-0120
Callback number 5125550121. => phone=(512) 555-0121
Insured's contact number is +1 512 555 0122. => phone=(512) 555-0122
Text her on 512-555-0123, she does not pick up calls. => cellPhone=(512) 555-0123
She prefers texts to 512-555-0124. => cellPhone=(512) 555-0124
My cell changed, it's 737-555-0125 now. => cellPhone=(737) 555-0125
Update cell to 737-555-0126. => cellPhone=(737) 555-0126
Cell is 512-555-0127, home is 512-555-0128. => cellPhone=(512) 555-0127; homePhone=(512) 555-0128
Home 512-555-0129, work 512-555-0130, cell 512-555-0131. => homePhone=(512) 555-0129; businessPhone=(512) 555-0130; cellPhone=(512) 555-0131
512-555-0132 (cell), 512-555-0133 (home) => cellPhone=(512) 555-0132; homePhone=(512) 555-0133
Her number is not 512-555-0142, it's 512-555-0143. => phone=(512) 555-0143
My cell is 512-555-0142, sorry, 512-555-0143. => cellPhone=(512) 555-0143
Her cell is 512-555-0142. Correction: 512-555-0144. => cellPhone=(512) 555-0144
She changed her cell from 512-555-0145 to 737-555-0146. => cellPhone=(737) 555-0146
Old cell was 512-555-0147, new cell is 737-555-0148. => cellPhone=(737) 555-0148
No longer has the landline 512-555-0149, use her cell 737-555-0150. => cellPhone=(737) 555-0150
Phone on file 512-555-0151 is disconnected; new number is 737-555-0152. => phone=(737) 555-0152
Her mobile is 512-555-0153 and her email is dana@example.com. => cellPhone=(512) 555-0153; email=dana@example.com
Customer gave a new daytime number, 512-555-0154. => phone=(512) 555-0154
Dana Whitlock called from 512-555-0155 to ask about her deductible. => ?phone=(512) 555-0155
Left a voicemail at 512-555-0156. => ?phone=(512) 555-0156
Called 512-555-0157, no answer. => ?phone=(512) 555-0157
Insured can be reached on her cell phone, 1-512-555-0158. => cellPhone=(512) 555-0158
Primary phone 512-555-0159, confirmed. => phone=(512) 555-0159
Verified phone number on file: 512-555-0160. => phone=(512) 555-0160
Telephone (512)555-0161 => phone=(512) 555-0161
Mobile no. 512-555-0162 => cellPhone=(512) 555-0162
C: 512-555-0163 => cellPhone=(512) 555-0163
H: 512-555-0164 / W: 512-555-0165 => homePhone=(512) 555-0164; businessPhone=(512) 555-0165
Voice note: Dana got a new phone, number is 737 555 0166. => phone=(737) 555-0166
Her landline at home is 512-555-0167. => homePhone=(512) 555-0167
[firm] Office phone is 512-555-0168. => businessPhone=(512) 555-0168
[firm] Our main line is 512-555-0169. => businessPhone=(512) 555-0169
[firm] Harbor Roofing's number is 512-555-0170. => businessPhone=(512) 555-0170
[firm] Company phone changed to 512-555-0171. => businessPhone=(512) 555-0171
[firm] The owner's cell is 512-555-0172. => cellPhone=(512) 555-0172
[nobody] New lead, cell 512-555-0173, looking for renters. => cellPhone=(512) 555-0173
[nobody] Caller's number is 512-555-0174. => phone=(512) 555-0174
[nobody] His cell is 512-555-0175 and he works nights. => cellPhone=(512) 555-0175
[agency] We have 512-555-0176 as your cell, thanks for confirming. => cellPhone=(512) 555-0176
[customer] My number is 512-555-0177, yours is 512-555-0100 right? => phone=(512) 555-0177
Her UK mobile is +44 7911 123456. => cellPhone=+44 7911 123456
Is 512-555-0178 still your cell? Yes. => cellPhone=(512) 555-0178
Agent: What is your cell? ¶ Customer: 512-555-0179. => cellPhone=(512) 555-0179
Agent: Can I get a phone number? ¶ Customer: Sure, 512-555-0180. => phone=(512) 555-0180
Customer: My home phone is 512-555-0181. => homePhone=(512) 555-0181
[nobody] Robin's cell is 512-555-0182. => ?cellPhone=(512) 555-0182
Call our claims line at 800-555-0199.
The carrier's claims number is 1-800-555-0100.
Is it still 512-555-0142? No.
Is your number still 512-555-0142? No, I gave that phone up.
The other driver's number is 512-555-0101.
Her husband's cell is 512-555-0102.
Roadside assistance is 1-888-555-0103.
Her old cell was 512-555-0104.
512-555-0105 is no longer in service.
Please take 512-555-0106 off the account.
Agent: My direct line is 512-555-0107.
[agency] My cell is 512-555-0108 if anything comes up.
[agency] Call our office at 512-555-0109 to pay by phone.
The adjuster called; his number is 512-555-0110.
Tow yard phone 512-555-0111.
Body shop: 512-555-0112, ask for Ray.
The contractor's cell is 512-555-0113.
Her attorney can be reached at 512-555-0114.
Mortgage company phone: 800-555-0115.
Witness phone number 512-555-0116.
Emergency contact is her sister, 512-555-0117.
Policy number 5125550118.
Claim 512-555-0119 is still open.
Fax: 512-555-0120
Fax the form to 512-555-0121.
Her son's cell phone is 512-555-0122.
Mike's cell is 512-555-0123.
The landlord's number is 512-555-0124.
Account number 5125550125 was past due.
Reference number: 512 555 0126.
She was quoted $512, 555 less than last year.
VIN ends in 0142 and the odometer shows 51,255.
Call 911 first, then the hotline at 800-555-0127.
Police report 2125550128 was filed.
The number we have, 512-555-0129, is wrong.
Wrong number: 512-555-0130.
Plumber is at 512-555-0131 if the leak comes back.
Her neighbor saw it, his phone is 512-555-0132.
Check number 5125550133 cleared.
Don't call 512-555-0134, that is her ex-husband.
Reached the bank at 512-555-0135 about the lien.
The dealership, 512-555-0136, needs proof of insurance today.
The customer service number on the card is 888-555-0137.
The school nurse's number is 512-555-0138.
Loan number 5125550139, lender First Example Bank.
[firm] The subcontractor's phone is 512-555-0140.
[customer] Your voicemail at 512-555-0141 is full.
Quote 512-555-0142-A expires Friday.
`)
