import { describe, expect, it } from 'vitest'
import { listening } from '../support/listening-engine'

describe('captured notifications', () => {
  const unknown = (code: string, n: number): string =>
    `<m code="${code}"><kind>Lead</kind><ref>R-${n}</ref><what>Updated</what></m>`

  it('are shown, taken apart, and read once somebody points at the id', async () => {
    const { rig, code, post, notify } = await listening()
    await notify()
    for (let n = 1; n <= 3; n += 1) expect(await post(unknown(code, n))).toBe(200)
    const list = await rig.call('ons.captured', {})
    expect(list).toMatchObject([{ format: 'xml', keys: {} }, {}, {}])
    const [first] = list
    if (!first) throw new Error('captured')

    const { elements } = await rig.call('ons.open', { id: first.id })
    expect(elements).toContainEqual({ path: '/m/ref', value: 'R-3' })
    expect(elements).toContainEqual({ path: '/m/@code', value: expect.not.stringContaining(code) })

    const taught = { id: first.id, path: '/m/ref', entity: 'Lead' }
    expect(await rig.call('ons.teach', taught)).toEqual({ recognised: 3 })
    expect(await rig.call('ons.captured', {})).toEqual([])
    await post(unknown(code, 4))
    expect((await rig.call('ons.read', {})).captured).toBe(0)
    const rows = await rig.call('ons.open', { id: first.id })
    expect(rows.notification).toMatchObject({ entity: 'Lead', keys: { ref: 'R-3' } })

    await rig.restart()
    await post(unknown(code, 5))
    expect((await rig.call('ons.read', {})).captured).toBe(0)
  })

  it('cannot be taught the code, or an element that is not there', async () => {
    const { rig, code, post } = await listening()
    await post(unknown(code, 1))
    const [first] = await rig.call('ons.captured', {})
    const id = first?.id ?? 0
    for (const path of ['/m/@code', '/m/none', '']) {
      const failure = await rig.failure('ons.teach', { id, path, entity: 'Lead' })
      expect(failure.code).toBe('input-invalid')
    }
    expect((await rig.failure('ons.teach', { id, path: '/m/ref', entity: ' ' })).code).toBe(
      'input-invalid',
    )
    expect((await rig.call('ons.read', {})).captured).toBe(1)
  })

  it('can be discarded: the text goes', async () => {
    const { rig, code, post } = await listening()
    await post(unknown(code, 1))
    const [first] = await rig.call('ons.captured', {})
    const id = first?.id ?? 0
    await rig.call('ons.discard', { id })
    expect(await rig.call('ons.captured', {})).toEqual([])
    expect((await rig.failure('ons.open', { id })).code).toBe('input-invalid')
  })

  it('come fifty a page', async () => {
    const { rig, code, post } = await listening()
    for (let n = 0; n < 60; n += 1) await post(unknown(code, n))
    const page = await rig.call('ons.captured', {})
    expect(page).toHaveLength(50)
    const before = page.at(-1)?.id ?? 0
    expect(await rig.call('ons.captured', { before })).toHaveLength(10)
  })
})
