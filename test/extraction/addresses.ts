import { labelled } from './labels'

export const addresses = labelled(`
Her new address is 14 Elm Street, Austin, TX 78701. => addressLine1=14 Elm Street; city=Austin; state=TX; zipCode=78701
Dana moved to 2200 Barton Creek Blvd, Austin, TX 78735. => addressLine1=2200 Barton Creek Blvd; city=Austin; state=TX; zipCode=78735
My mailing address is PO Box 118, Marble Falls, TX 78654. => addressLine1=PO Box 118; city=Marble Falls; state=TX; zipCode=78654
Mailing address: P.O. Box 42, Salem, OR 97301-0042 => addressLine1=P.O. Box 42; city=Salem; state=OR; zipCode=97301-0042
Address: 9 Harbor View Dr Apt 4B, Portland, ME 04101 => addressLine1=9 Harbor View Dr; addressLine2=Apt 4B; city=Portland; state=ME; zipCode=04101
She lives at 418 Maple Ave, Unit 7, Boise, Idaho 83702. => addressLine1=418 Maple Ave; addressLine2=Unit 7; city=Boise; state=ID; zipCode=83702
Home address is 77 N Lake Shore Drive #12, Chicago, IL 60611. => addressLine1=77 N Lake Shore Drive; addressLine2=#12; city=Chicago; state=IL; zipCode=60611
We moved from 10 Oak St, Dallas, TX 75201 to 55 Pine Rd, Plano, TX 75023. => addressLine1=55 Pine Rd; city=Plano; state=TX; zipCode=75023
Please change my address to 6 Willow Court, Madison, WI 53703. => addressLine1=6 Willow Court; city=Madison; state=WI; zipCode=53703
Customer updated her mailing address to 300 Cedar Lane, Suite 210, Reno, NV 89501. => addressLine1=300 Cedar Lane; addressLine2=Suite 210; city=Reno; state=NV; zipCode=89501
Her old address was 1 First St, Tulsa, OK 74103, and the new address is 2 Second St, Tulsa, OK 74104. => addressLine1=2 Second St; city=Tulsa; state=OK; zipCode=74104
Insured's address: 1450 County Road 12, Fort Collins, CO 80521 => addressLine1=1450 County Road 12; city=Fort Collins; state=CO; zipCode=80521
Insured resides at 88 St. Charles Avenue, New Orleans, LA 70130. => addressLine1=88 St. Charles Avenue; city=New Orleans; state=LA; zipCode=70130
My address is 5 Birch Ln, Concord, New Hampshire 03301. => addressLine1=5 Birch Ln; city=Concord; state=NH; zipCode=03301
Her address is 1200 West 45th Street, New York, NY 10036. => addressLine1=1200 West 45th Street; city=New York; state=NY; zipCode=10036
Address on file should be 31 Old Mill Rd., Burlington, VT 05401. => addressLine1=31 Old Mill Rd.; city=Burlington; state=VT; zipCode=05401
The mailing address is not 31 Mill Rd, Barre, VT 05641, it's 13 Mill Rd, Barre, VT 05641. => addressLine1=13 Mill Rd; city=Barre; state=VT; zipCode=05641
New address: ¶ 402 Sunset Blvd ¶ Apt 9 ¶ Los Angeles, CA 90028 => addressLine1=402 Sunset Blvd; addressLine2=Apt 9; city=Los Angeles; state=CA; zipCode=90028
New mailing address: ¶ PO Box 9 ¶ Bend, OR 97701 => addressLine1=PO Box 9; city=Bend; state=OR; zipCode=97701
[firm] Our office moved to 700 Industrial Pkwy, Bldg 3, Tacoma, WA 98402. => addressLine1=700 Industrial Pkwy; addressLine2=Bldg 3; city=Tacoma; state=WA; zipCode=98402
[firm] Harbor Roofing's address is 12 Dock St, Mobile, AL 36602. => addressLine1=12 Dock St; city=Mobile; state=AL; zipCode=36602
[firm] Company mailing address is P.O. Box 1000, Erie, PA 16501. => addressLine1=P.O. Box 1000; city=Erie; state=PA; zipCode=16501
[nobody] New contact, address 16 Spruce St, Helena, MT 59601. => addressLine1=16 Spruce St; city=Helena; state=MT; zipCode=59601
[nobody] Caller lives at 2 Main St, Anytown, OH 44101. => addressLine1=2 Main St; city=Anytown; state=OH; zipCode=44101
[nobody] His home address is 19 Fern Way, Eugene, OR 97401. => addressLine1=19 Fern Way; city=Eugene; state=OR; zipCode=97401
[agency] We changed your mailing address to 14 Elm Street, Austin, TX 78701 as you asked. => addressLine1=14 Elm Street; city=Austin; state=TX; zipCode=78701
[customer] As of June 1 my new address will be 9 Quail Run, Ames, IA 50010. => addressLine1=9 Quail Run; city=Ames; state=IA; zipCode=50010
She moved last week, new address 240 E 5th Ave, Eugene, OR 97401. => addressLine1=240 E 5th Ave; city=Eugene; state=OR; zipCode=97401
Dana relocated to 830 Peachtree Street NE, Atlanta, GA 30308. => addressLine1=830 Peachtree Street NE; city=Atlanta; state=GA; zipCode=30308
Please mail everything to my house at 61 Hill Terrace, Troy, NY 12180. => addressLine1=61 Hill Terrace; city=Troy; state=NY; zipCode=12180
Her residence is 3B Garden Place, Brooklyn, NY 11201. => addressLine1=3B Garden Place; city=Brooklyn; state=NY; zipCode=11201
Customer's new address is 1001 Congress Avenue Suite 450, Austin, Texas 78701. => addressLine1=1001 Congress Avenue; addressLine2=Suite 450; city=Austin; state=TX; zipCode=78701
Address 22 Lake Rd, Lake Charles, LA, 70601 confirmed by the insured. => addressLine1=22 Lake Rd; city=Lake Charles; state=LA; zipCode=70601
She now lives at 8 King's Highway, Norwich, CT 06360. => addressLine1=8 King's Highway; city=Norwich; state=CT; zipCode=06360
Her address is 45 Main Street, Winston-Salem, NC 27101. => addressLine1=45 Main Street; city=Winston-Salem; state=NC; zipCode=27101
Mailing address is RR 2 Box 15, Hazard, KY 41701. => addressLine1=RR 2 Box 15; city=Hazard; state=KY; zipCode=41701
My new address: 512 O'Brien Street, St. Paul, MN 55101. => addressLine1=512 O'Brien Street; city=St. Paul; state=MN; zipCode=55101
Her address is 14 elm street, austin tx 78701. => addressLine1=14 elm street; city=austin; state=TX; zipCode=78701
She moved to 14 Elm Street in Austin. => addressLine1=14 Elm Street; city=Austin
Her address is 14 Elm Street, Austin, TX. => addressLine1=14 Elm Street; city=Austin; state=TX
New address is 77 Bluff Road, Omaha, NE 68102 effective the first. => addressLine1=77 Bluff Road; city=Omaha; state=NE; zipCode=68102
Her address: 6 Bay Plaza Fl 3, Newark, NJ 07102. => addressLine1=6 Bay Plaza; addressLine2=Fl 3; city=Newark; state=NJ; zipCode=07102
Address change: 90 Ridge Cir, Provo, UT 84601, effective immediately. => addressLine1=90 Ridge Cir; city=Provo; state=UT; zipCode=84601
She is at 7 Cove Trail, Kenai, AK 99611. => ?addressLine1=7 Cove Trail; ?city=Kenai; ?state=AK; ?zipCode=99611
Bill to 7 Cove Trail, Kenai, AK 99611. => ?addressLine1=7 Cove Trail; ?city=Kenai; ?state=AK; ?zipCode=99611
14 Elm Street, Austin, TX 78701 => ?addressLine1=14 Elm Street; ?city=Austin; ?state=TX; ?zipCode=78701
[nobody] Robin's address is 4 Wren St, Yuma, AZ 85364. => ?addressLine1=4 Wren St; ?city=Yuma; ?state=AZ; ?zipCode=85364
Moving to 14 Elm Street, Austin, TX 78701 next spring if the sale goes through. => ?addressLine1=14 Elm Street; ?city=Austin; ?state=TX; ?zipCode=78701
Her old address was 10 Oak St, Dallas, TX 75201.
My old address was 10 Oak St, Dallas, TX 75201.
Send the check to the mortgagee at 1 Bank Plaza, Charlotte, NC 28202.
Mortgagee: First Example Bank, PO Box 5000, Springfield, OH 45501.
Lienholder address is 400 Loan St, Irving, TX 75039.
The accident happened at 500 Main Street, Austin, TX 78701.
Loss location: 1200 Congress Ave, Austin, TX 78701.
Her rental property is at 9 Tenant Ct, Austin, TX 78702.
She wants a quote for a rental house at 18 Cash Flow Ln, Waco, TX 76701.
The vehicle is garaged at 33 College Ave, College Station, TX 77840.
Her daughter moved to 33 College Ave, College Station, TX 77840.
Our office is at 900 Agency Way, Austin, TX 78701.
[agency] Mail the payment to us at 900 Agency Way, Austin, TX 78701.
[agency] Our address is 900 Agency Way, Austin, TX 78701.
The body shop is at 65 Wrench Rd, Austin, TX 78744.
Carrier's payment address: PO Box 7000, Omaha, NE 68103.
Certificate holder: Big Builder Inc, 10 Tower Rd, Austin, TX 78701.
Additional insured address is 10 Tower Rd, Austin, TX 78701.
She does not live at 10 Oak St, Dallas, TX 75201 any more.
Mail sent to 10 Oak St, Dallas, TX 75201 was returned.
Do you still live at 10 Oak St, Dallas, TX 75201? No, we moved.
She asked about 2 cars and 3 drivers in Texas.
Policy 14 renews on May 5, premium 780 dollars.
The other driver lives at 2 Crash Rd, Austin, TX 78704.
Her mother lives at 12 Elder Way, Tampa, FL 33602.
She is buying a duplex at 5 Invest Dr, Waco, TX 76701 as an investment.
The contractor's address is 8 Hammer St, Austin, TX 78745.
Mike's address is 4 Wren St, Yuma, AZ 85364.
There was hail on Elm Street in Austin on Tuesday.
Meeting at 123 Coffee St, Austin, TX 78701 on Friday at ten.
Drove 45 miles to work in Austin, TX 78701.
Tow yard: 4 Hook Rd, Buda, TX 78610.
Insure the building at 20 Storefront Ave, Austin, TX 78701 for replacement cost.
Send the lienholder notice to 9 Title Dr, Irving, TX 75038.
[firm] The job site is 77 Project Rd, Kyle, TX 78640.
[firm] Tenant at 5 Leased St, Kyle, TX 78640 needs a certificate.
She inherited 3 Farm Rd, Bastrop, TX 78602 and wants dwelling fire.
`)
