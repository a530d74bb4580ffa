import { describe, expect, it } from 'vitest'
import { maskNumbers } from '../../../../../main/engine/sync/extraction/masking'

describe('hides', () => {
  it.each([
    ['Her SSN is 123-45-6789.', 'Her SSN is •••-••-6789.'],
    ['123-45-6789', '•••-••-6789'],
    ['social security number 123456789', 'social security number •••-••-6789'],
    ['SSN: 123 45 6789', 'SSN: •••-••-6789'],
    ['SSN#123456789', 'SSN#•••-••-6789'],
    ['social is 123.45.6789', 'social is •••-••-6789'],
    ['123456789 is her social', '•••-••-6789 is her social'],
    ['on the phone: 123 45 6789 she said', 'on the phone: •••-••-6789 she said'],
    ['SSN 123\u201345\u20136789', 'SSN •••-••-6789'],
    ['ITIN 912-70-1234', 'ITIN •••-••-1234'],
    ['two: 123-45-6789, 987-65-4321', 'two: •••-••-6789, •••-••-4321'],
    ['card 4111 1111 1111 1111 exp 04/29', 'card •••• •••• •••• 1111 exp 04/29'],
    ['4111111111111111', '•••• •••• •••• 1111'],
    ['4111-1111-1111-1111', '•••• •••• •••• 1111'],
    ['Amex 3782 822463 10005', 'Amex •••• •••• •••• 0005'],
    ['mastercard 5555 5555 5555 4444', 'mastercard •••• •••• •••• 4444'],
    ['visa 41 11 11 11 11 11 11 11', 'visa •••• •••• •••• 1111'],
    ['5 4111 1111 1111 1111 7', '5 •••• •••• •••• 1111 7'],
    ['\u2022 4111 1111 1111 1111', '\u2022 •••• •••• •••• 1111'],
    ['CVV 123', 'CVV •••'],
    ['the security code is 1234', 'the security code is •••'],
    ['CVV: 123, 456 Elm Street', 'CVV: •••, 456 Elm Street'],
    ['routing 021000021', 'routing •••• 0021'],
    [
      'Bank routing number 021000021, account 123456789012.',
      'Bank routing number •••• 0021, account •••• 9012.',
    ],
    ['checking account # 1234567', 'checking account # •••• 4567'],
    ['123-45-6789-4111111111111111', '123-45-6789-•••• •••• •••• 1111'],
  ])('%s', (text, masked) => {
    expect(maskNumbers(text)).toBe(masked)
    expect(maskNumbers(masked)).toBe(masked)
  })
})

it.each([
  'Her cell is 512-555-0142, home (512) 555-0143, work 512 555 0144.',
  '+1 512 555 0142 and +44 20 7946 0958',
  'Policy number 5120142, HO-3 5120142, policy 4111111111111111',
  'Policy A123-45-6789 and BOP 123-45-6789-01',
  'Policy 123 45 6789 renews',
  'Austin, TX 78701-1234',
  'Social security office, Austin, TX 78701-1234',
  'The SSN or the phone: 512-555-0142',
  'DOB 03/14/1978, loss 2026-03-14, effective 3/14/2026',
  'FEIN 12-3456789',
  'VIN 1HGCM82633A004352',
  'Limits 250/500/100 and 1,000,000',
  'Invoice 4111111111111111',
  'Account number 5125550125 was past due.',
  'SSN ends in 6789',
  'Call 5125550142 5125550143 5125550144',
  'Verification call at 1234 Elm Street',
  'Order 4111111111111112 of 2026',
])('leaves alone: %s', (text) => {
  expect(maskNumbers(text)).toBe(text)
})
