import { expect, it } from 'vitest'
import { z } from 'zod'
import { settingRepository } from '../../main/engine/store/setting-repository'
import { testStore } from '../support/open-databases'

it('reads what was written last, and otherwise the fallback', () => {
  const settings = settingRepository(testStore())
  expect(settings.read('dry-run', z.boolean(), false)).toBe(false)
  settings.write('dry-run', true, 1)
  expect(settings.read('dry-run', z.boolean(), false)).toBe(true)
  settings.write('dry-run', false, 2)
  expect(settings.read('dry-run', z.boolean(), true)).toBe(false)
})

it('what does not fit any more reads as the fallback', () => {
  const settings = settingRepository(testStore())
  settings.write('port', 'eighty', 1)
  expect(settings.read('port', z.int(), 80)).toBe(80)
  settings.write('port', { n: 1 }, 1)
  expect(settings.read('port', z.object({ n: z.int() }), { n: 0 })).toEqual({ n: 1 })
})
