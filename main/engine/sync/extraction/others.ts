const wordsOf = (lines: string): ReadonlySet<string> => new Set(lines.trim().split(/\s*[\n,]\s*/))

/** People and firms in insurance talk who are not the insured. One word, small letters, no 's. */
export const otherWords = wordsOf(`
husband, wife, spouse, son, daughter, child, children, kid, kids, mother, father, mom, dad, parents
parent, brother, sister, uncle, aunt, cousin, niece, nephew, grandson, granddaughter, grandmother
grandfather, grandma, grandpa, boyfriend, girlfriend, fiance, fiancé, fiancee, fiancée, ex
ex-husband, ex-wife, roommate, tenant, tenants, landlord, neighbor, neighbour, friend, nanny, twins
beneficiary, in-laws, stepson, stepdaughter, witness, co-applicant, dependent, dependents, driver's
passenger, coworker, colleague, assistant, dog, cat, pet, baby, pedestrian, claimant
adjuster, appraiser, inspector, attorney, lawyer, accountant, accounting, cpa, bookkeeper, realtor
lender, lenders, mortgagee, mortgage, lienholder, lienholders, lien, bank, mechanic, dealer
dealership, contractor, subcontractor, gc, roofer, plumber, electrician, carrier, carriers, insurer
underwriter, underwriting, roadside, hotline, hospital, clinic, doctor, vet, dentist, school, nurse
police, dmv, court, employer, supplier, vendor, competitor, holder, hoa, escrow, builder, agent
agency, producer, csr, helpdesk, restoration, tow, towing, glass, dispatcher, shop, library
carrier's, notary, title, wholesaler, broker, bodyshop, storage, plaintiff, defendant
`)

/** The same in two words. */
export const otherPairs = wordsOf(`
other driver, second driver, new driver, additional driver, driver 2, driver 3, household member
loss payee, body shop, repair shop, law firm, insurance company, insurance agency, service line
claims line, claims number, claims team, claims email, claims department, claims adjuster
customer service, customer support, client services, emergency contact, additional insured
additional interest, certificate holder, general contractor, property manager, title company
premium finance, finance company, payroll company, service center, call center, contact center
tow yard, state farm, bank officer, other party, third party, tax preparer, claim against
carrier portal, technical support, toll-free number, after-hours line, direct line
`)

/** What belongs to a document, not to a person, when a number follows. */
export const labelBefore =
  /\b(?:policy|policies|claims?|account|acct|reference|ref|quote|check|cheque|loan|invoice|order|confirmation|tracking|vin|fax(?:ed)?|case|report|ticket|license|licence|code|id|passcode|docket|permit|certificate|receipt|routing|fein|ein|dial|serial|part|model|parcel|meeting)(?: (?:it|them|the \w+|card|plate))?(?: (?:number|numbers|no|num|is|to|at|was|dated))*[\s.:#]*$/i

/** A place that is insured, damaged or visited, not lived at. */
export const placeWords =
  /\b(?:accident|crash|collision|incident|happened|occurred|loss|fire was|hail|flood(?:ed)?|rental|rent house|rented|leased?|garag(?:ed|ing)|parked|job ?site|project|vacation|second home|cabin|building|duplex|triplex|investment|insur(?:e|ing) the|inherited|coffee|meet(?:ing)?|storefront|warehouse|risk (?:is|location)|located|buying|purchas(?:e|ing)|selling|sold|storage|location|dwelling fire|tenant|shop|drives?|drove|payments?|check to|notice to)\b/i
