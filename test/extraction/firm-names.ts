import { labelled } from './labels'

export const firmNames = labelled(`
[nobody] Her company is called Harbor Roofing LLC. => firmName=Harbor Roofing LLC
[nobody] My business is Quill & Sons Inc. => firmName=Quill & Sons Inc
[nobody] Business name: Lakeside Bakery LLC => firmName=Lakeside Bakery LLC
[nobody] Company: Northwind Freight Co. => firmName=Northwind Freight Co.
[nobody] Company name is Blue Heron Landscaping, Inc. => firmName=Blue Heron Landscaping, Inc.
[nobody] Named insured: Cedar Point Dental PLLC => firmName=Cedar Point Dental PLLC
[nobody] Named insured is Cedar Point Dental PLLC, est. 2010. => firmName=Cedar Point Dental PLLC
[nobody] She owns Red Door Cafe LLC and wants a BOP quote. => firmName=Red Door Cafe LLC
[nobody] He is the owner of Summit Electric, LLC. => firmName=Summit Electric, LLC
[nobody] The LLC's legal name is Summit Electric Holdings LLC. => firmName=Summit Electric Holdings LLC
[nobody] Legal name: Three Rivers Plumbing Corporation => firmName=Three Rivers Plumbing Corporation
[nobody] We just formed an LLC, the name is Quill Design LLC. => firmName=Quill Design LLC
[firm] We changed our name to Harbor Exteriors LLC. => firmName=Harbor Exteriors LLC
[firm] The company changed its name from Harbor Roofing LLC to Harbor Exteriors Inc. => firmName=Harbor Exteriors Inc
[firm] Harbor Roofing LLC is now Harbor Exteriors LLC. => firmName=Harbor Exteriors LLC
[firm] The business name is not Harbor Roof LLC, it's Harbor Roofing LLC. => firmName=Harbor Roofing LLC
[firm] Please update the named insured to Harbor Exteriors LLC. => firmName=Harbor Exteriors LLC
[nobody] Business name is Whitlock Holdings LLC dba Harbor Cafe. => firmName=Whitlock Holdings LLC
[nobody] Firm name: Ortega, Blume & Park LLP => firmName=Ortega, Blume & Park LLP
[nobody] Our company name is 4 Corners Moving LLC. => firmName=4 Corners Moving LLC
[nobody] My company, Juniper Yoga Studio LLC, needs liability. => firmName=Juniper Yoga Studio LLC
[nobody] Her business, Juniper Yoga Studio LLC, has two employees. => firmName=Juniper Yoga Studio LLC
[nobody] Client runs a trucking business called Longhaul Brothers LLC. => firmName=Longhaul Brothers LLC
[nobody] New commercial lead, company name Bright Kids Daycare Inc. => firmName=Bright Kids Daycare Inc
[nobody customer] My company is Quill Roofing Inc, see the attached W-9. => firmName=Quill Roofing Inc
[nobody] Business name: Lakeside Bakery => firmName=Lakeside Bakery
[nobody] Her company is called Green Thumb Gardens. => firmName=Green Thumb Gardens
[nobody] Account name: The Tile Shop of Austin LLC => firmName=The Tile Shop of Austin LLC
[nobody] She incorporated as Whitlock Consulting Inc. last month. => firmName=Whitlock Consulting Inc.
[nobody] Company name was Quill LLC, now it is Quill Partners LLC. => firmName=Quill Partners LLC
[nobody] He works with Summit Electric LLC. => ?firmName=Summit Electric LLC
[nobody] Spoke with Pat from Summit Electric LLC. => ?firmName=Summit Electric LLC
She works for Big Builder Inc.
Her employer is Big Builder Inc.
Certificate holder is Big Builder Inc.
Please add Big Builder Inc as additional insured.
The carrier is Example Mutual Insurance Company.
Mortgagee is First Example Bank NA.
Her lawyer is with Park & Lee LLP.
The body shop is called Ray's Collision LLC.
The other driver works for Fast Freight Inc.
Her husband's company is called Rob's Rentals LLC.
[firm] The subcontractor is Beam Works LLC.
[firm] Our landlord is Dockside Properties LLC.
[firm] Competitor Peak Roofing Inc quoted less.
[firm] The lender's name is Capital Loans LLC.
Insurance company name: Example Mutual Insurance Company
[agency] Our company is called Lee Insurance Agency Inc.
[nobody] What is the name of your company?
[nobody] The company is called every year for an audit.
[nobody] Her business is growing and she hired two people.
[nobody] My business is seasonal.
[nobody] She sold her company, Old Mill LLC, last year.
[nobody] She no longer owns Old Mill LLC.
[nobody] Loss payee: Truck Leasing Corp
[firm] General contractor: Big Builder Inc
[firm] Our payroll company is Pay Day Inc.
[firm] The vendor, Bolt Supply Co., asked for a certificate.
[nobody] Is your company Old Mill LLC? No.
[nobody] The company name will be decided next week.
`)
