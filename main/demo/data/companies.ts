import type { Shape } from '../wire/contract'
import type { companyInfoContract, lineInfoContract } from './company-contract'

export type DemoCompany = Shape<typeof companyInfoContract>
export type DemoLine = Shape<typeof lineInfoContract>

/** ASSUMED: the letters of CompanyType are not public. A finance company writes no policies. */
const insurer = 'I'
const finance = 'F'

function company(
  code: string,
  shortName: string,
  name: string,
  more: Partial<DemoCompany> = {},
): DemoCompany {
  return {
    CompanyCode: code,
    IsInactive: false,
    Name: name,
    ShortName: shortName,
    CompanyType: insurer,
    ...more,
  }
}

/** Invented companies; NAIC codes that begin with 00 are given to nobody. */
export const companies: readonly DemoCompany[] = [
  company('!0!', 'LIGHT', 'Lighthouse Mutual', { NAICCompanyCode: '00101' }),
  company('!0"', 'LIGHTCAS', 'Lighthouse Casualty', {
    NAICCompanyCode: '00102',
    ParentCompanyCode: '!0!',
  }),
  company('!0#', 'ANCHOR', 'Anchor & Chain Assurance', { NAICCompanyCode: '00103' }),
  company('!0$', 'TIDE', 'Tidewater Fire', { NAICCompanyCode: '00104' }),
  company('!0%', 'BREAK', 'Breakwater Specialty', { NAICCompanyCode: '00105' }),
  company('!0&', 'SEXTANT', 'Sextant Surplus Lines', { NAICCompanyCode: '00106' }),
  company("!0'", 'GULL', 'Gull Rock Indemnity', { NAICCompanyCode: '00107' }),
  company('!0(', 'FATHOM', 'Fathom Life', { NAICCompanyCode: '00108' }),
  company('!0)', 'HALYARD', 'Halyard Health Plans', { NAICCompanyCode: '00109' }),
  company('!0*', 'BALLAST', 'Ballast Workers Fund', { NAICCompanyCode: '00110' }),
  company('!0+', 'OLDPIER', 'Old Pier Insurance', { IsInactive: true }),
  company('!0,', 'QUAYFIN', 'Quayside Premium Finance', { CompanyType: finance }),
]

/** ASSUMED: AMS360's numbers of the types of business are not public. */
export const typesOfBusiness = {
  commercial: 1,
  personal: 2,
  benefits: 3,
  life: 4,
  health: 5,
  financial: 6,
  nonPropertyAndCasualty: 7,
} as const

function line(
  code: string,
  description: string,
  type: keyof typeof typesOfBusiness,
  isInactive = false,
): DemoLine {
  return {
    Description: description,
    IncomeGroup: type === 'personal' ? 'PL' : type === 'commercial' ? 'CL' : 'LH',
    IsInactive: isInactive,
    LineOfBusinessCode: code,
    TypeOfBusinessCode: typesOfBusiness[type],
  }
}

/** ASSUMED: that the codes look like ACORD's; what AMS360 calls its lines is not public. */
export const lines: readonly DemoLine[] = [
  line('AUTOP', 'Personal Auto', 'personal'),
  line('HOME', 'Homeowners', 'personal'),
  line('DFIRE', 'Dwelling Fire', 'personal'),
  line('PUMBR', 'Personal Umbrella', 'personal'),
  line('BOAT', 'Watercraft', 'personal'),
  line('AUTOB', 'Business Auto', 'commercial'),
  line('BOP', 'Businessowners', 'commercial'),
  line('CGL', 'General Liability', 'commercial'),
  line('PROPC', 'Commercial Property', 'commercial'),
  line('WORK', 'Workers Compensation', 'commercial'),
  line('UMBRC', 'Commercial Umbrella', 'commercial'),
  line('CRIM', 'Crime & Fidelity', 'commercial', true),
  line('GRPH', 'Group Health', 'benefits'),
  line('LIFE', 'Life', 'life'),
  line('HLTH', 'Individual Health', 'health'),
]

/** Whether the company is there, inactive or not; codes are compared to the letter. */
export function isCompanyCode(code: string): boolean {
  return companies.some((one) => one.CompanyCode === code)
}

export function canWrite(code: string): boolean {
  return companies.some(
    (one) => one.CompanyCode === code && one.CompanyType === insurer && !one.IsInactive,
  )
}

/** Whether policies of this type of business may have the line. */
export function isLineOf(typeOfBusiness: number, code: string): boolean {
  return lines.some(
    (one) =>
      one.LineOfBusinessCode === code &&
      one.TypeOfBusinessCode === typeOfBusiness &&
      !one.IsInactive,
  )
}
