import { labelled } from './labels'

/** Ordinary talk and traps: nothing here is a property of the insured. */
export const nothingToFind = labelled(`
Dana called about her deductible and will call back tomorrow.
Explained the difference between actual cash value and replacement cost.
Payment of $512.55 was posted on 11/02/2026.
Policy HO-3 5120142 renews 1/1/2027 at the same premium.
Her SSN is 123-45-6789.
Social security number 123456789 was given over the phone.
Card number 4111 1111 1111 1111, exp 04/29, CVV 123.
Bank routing number 021000021, account 123456789012.
ITIN 912-70-1234 on the tax form.
FEIN 12-3456789 is on the application.
VIN 1HGCM82633A004352 was added to the policy.
Claim number 2026-0314-1978 was opened.
The roof was replaced in 2015 and the furnace in 2019.
She drives about 14 miles to Elm Street Elementary every day.
Hail damage on Main Street, State Farm is handling the neighbor's claim.
Quote expires at 5:00 on 12/15/2026.
The umbrella limit is 1,000,000 and the auto is 250/500/100.
She asked if the agency is open at 8 or 9.
Left a voicemail, no answer, will try again on Tuesday.
The storm on March 14, 1978 is still the worst she remembers.
Sent the email and the text, no reply yet.
Her phone was stolen, claim under the contents coverage.
My phone died during the call.
Her email was hacked last year, she wants cyber coverage.
She asked for our phone number and address.
He owns three cars and a boat.
Dana moved the meeting to 2 PM on Monday.
We moved from ACME to Example Mutual for a better rate.
She was born to sell insurance, she joked.
Call transferred to extension 105.
Meeting ID: 512 5550 1420, passcode 123456
Join by phone: +1 512 555 0199,,5125550142#
Tracking number 1Z999AA10123456784
See https://portal.example.com/u/dana@example.com for the bill.
Visit www.agency.example or call the toll-free number on the card.
Invoice 5125550142 dated 3/14/2026 is paid.
Driver license 512555014 TX.
Latitude 30.2672, longitude -97.7431.
Mileage 51255, price 14,000, year 2019.
The apartment has 4 units and 2 stories.
Coverage A 301,000, coverage B 30,100, coverage C 150,500.
She asked what happens if the neighbor's tree falls.
Will the LLC need workers comp? She will ask her CPA.
The company will audit payroll in March.
Flood zone AE, elevation 14 feet, Austin TX.
Discount code 5125550142 did not work.
Confirmation # 512-555-0142
License plate ABC 1234, Texas.
`)
