import type { Shape } from '../wire/contract'
import { branches, departments, divisions, groups } from './business-units'
import type { customerContract } from './customer-contract'
import { executiveCodes, representativeCodes } from './employees'
import { places, streets, type Place } from './places'
import { randomFrom, type Random } from './random'
import { sketchOf, type Sketch } from './sketches'

/** A customer with the member names of the wire; what is not set is absent. */
export type DemoCustomer = Shape<typeof customerContract>
type Draft = { -readonly [M in keyof DemoCustomer]: DemoCustomer[M] }

const customerStream = 1

/** Customer `index` (from 0) of the agency with that seed; does not depend on the agency's size. */
export function createCustomer(seed: number, index: number): DemoCustomer {
  const random = randomFrom(seed, customerStream, index)
  const sketch = sketchOf(random, index)
  const drawnPlace = random.pick<Place>(places)
  const place = index === 0 ? places[0] : drawnPlace
  const isFirm = sketch.firm !== undefined
  const customer: Draft = {
    IsActive: sketch.isActive,
    AddressLine1: `${random.integer(980) + 12} ${random.pick(streets)}`,
    City: place.city,
    County: place.county,
    State: place.state,
    ZipCode: random.chance(40) ? place.zip + random.digits(4) : place.zip,
    CustomerId: random.uuid(),
    CustomerNumber: index + 1,
    CustomerType: sketch.type,
    AccountExecCode: random.pick(executiveCodes),
    AccountRepCode: random.pick(representativeCodes),
    DateCustomerAdded: drawDate(random, 2004, 21),
    GLDivisionCode: random.pick(divisions).code,
    GLBranchCode: random.pick(branches).code,
    GLDepartmentCode: departments[isFirm ? 0 : 1].code,
    GLGroupCode: random.pick(groups).code,
    IsBenefits: random.chance(6),
    IsBrokersCustomer: sketch.isBrokers,
    IsCommercial: isFirm || random.chance(4),
    IsFinancial: random.chance(2),
    IsHealth: random.chance(5),
    IsLife: random.chance(6),
    IsNonPropertyAndCasualty: random.chance(3),
    IsPersonal: !isFirm || random.chance(5),
    IsSecured: false,
  }
  if (random.chance(12)) customer.AddressLine2 = `Suite ${random.integer(90) + 1}`
  setNames(customer, sketch)
  if (isFirm) setBusiness(customer, random)
  else setPerson(customer, random)
  if (random.chance(65)) customer.Email = addressOf(sketch, index)
  if (index === 0) setFirstCustomer(customer)
  return customer
}

function setNames(customer: Draft, sketch: Sketch): void {
  if (sketch.firm !== undefined) customer.FirmName = sketch.firm
  if (sketch.first !== undefined) customer.FirstName = sketch.first
  if (sketch.middle !== undefined) customer.MiddleName = sketch.middle
  if (sketch.last !== undefined) customer.LastName = sketch.last
  if (sketch.doingBusinessAs !== undefined) customer.DoingBusinessAs = sketch.doingBusinessAs
  if (sketch.isBrokers) customer.BrokerCode = '!("'
}

function setBusiness(customer: Draft, random: Random): void {
  customer.BusinessAreaCode = drawAreaCode(random)
  customer.BusinessPhone = drawPhone(random)
  if (random.chance(30)) customer.BusinessExtension = random.digits(3)
  if (random.chance(40)) {
    customer.FaxAreaCode = customer.BusinessAreaCode
    customer.FaxPhone = drawPhone(random)
  }
  customer.BusinessEntityType = random.pick(['C', 'L', 'P'] as const)
  // Numbers that begin with 00 are given to nobody.
  if (random.chance(50)) customer.FederalTaxIdNumber = `00${random.digits(7)}`
  if (random.chance(50)) customer.InBusinessSince = String(1950 + random.integer(70))
  if (random.chance(30)) customer.NAICSCode = random.digits(6)
}

function setPerson(customer: Draft, random: Random): void {
  if (random.chance(70)) {
    customer.HomeAreaCode = drawAreaCode(random)
    customer.HomePhone = drawPhone(random)
  }
  if (random.chance(65)) {
    customer.CellAreaCode = drawAreaCode(random)
    customer.CellPhone = drawPhone(random)
  }
  if (random.chance(55)) customer.DateOfBirth = drawDate(random, 1938, 66)
  if (random.chance(40)) customer.MaritalStatus = random.pick(['M', 'S', 'D', 'W'] as const)
  if (random.chance(30)) {
    customer.Occupation = random.pick(['Teacher', 'Rigger', 'Nurse', 'Ship chandler'] as const)
  }
}

/** Dana Whitlock's numbers: nobody else has area code 617, so a search by phone finds one person. */
function setFirstCustomer(customer: Draft): void {
  customer.HomeAreaCode = '617'
  customer.HomePhone = '5550142'
  customer.CellAreaCode = '617'
  customer.CellPhone = '5550143'
  customer.Email = 'dana.whitlock@example.com'
  customer.DateOfBirth = '1979-04-12T00:00:00'
  customer.AddressLine1 = '14 Lantern Street'
}

/** 555-0100 to 555-0199 are kept free for fiction in every area code. */
function drawPhone(random: Random): string {
  return `55501${random.digits(2)}`
}

function drawAreaCode(random: Random): string {
  const code = 200 + random.integer(800)
  return String(code === 617 ? 618 : code)
}

function drawDate(random: Random, from: number, years: number): string {
  const year = from + random.integer(years)
  const month = String(1 + random.integer(12)).padStart(2, '0')
  const day = String(1 + random.integer(28)).padStart(2, '0')
  return `${year}-${month}-${day}T00:00:00`
}

function addressOf(sketch: Sketch, index: number): string {
  const name = plain(sketch.last ?? sketch.firm ?? '')
  return `${name === '' ? 'office' : name}.${index + 1}@example.com`
}

function plain(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/[^A-Za-z]/g, '')
    .toLowerCase()
    .slice(0, 40)
}
