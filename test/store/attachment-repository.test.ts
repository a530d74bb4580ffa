import { expect, it } from 'vitest'
import { attachmentRepository } from '../../main/engine/store/attachment-repository'
import { noSealer } from '../support/no-sealer'
import { idsOf, outboxRows } from './outbox-rows'

const fileOf = (name: string) => ({ name, type: 'text/plain', bytes: Buffer.from(`of ${name}`) })

it('files stay until they are attached or refused; then only their names do', async () => {
  const { db, stores, trigger } = await outboxRows()
  const { attachments } = stores
  const triggerId = trigger({ files: [fileOf('a.txt'), fileOf('b.txt')] })
  const [a, b] = idsOf(attachments.ofTrigger(triggerId))
  attachments.settle(a ?? 0, 'attached')
  attachments.settle(b ?? 0, 'refused')
  expect(attachments.bytes(a ?? 0)).toBeUndefined()
  expect(attachments.bytes(99)).toBeUndefined()
  expect(attachments.ofTrigger(triggerId)).toEqual([
    { id: a, size: 8, name: 'a.txt', type: 'text/plain', state: 'attached' },
    { id: b, size: 8, name: 'b.txt', type: 'text/plain', state: 'refused' },
  ])
  expect(db.prepare('SELECT count(*) FROM attachment WHERE body IS NOT NULL').pluck().get()).toBe(0)
  expect(attachments.ofTrigger(triggerId + 1)).toEqual([])
})

it('cannot be opened without the key, and that is no error', async () => {
  const { db, stores, trigger } = await outboxRows()
  const triggerId = trigger({ files: [fileOf('a.txt')] })
  const [id = 0] = idsOf(stores.attachments.ofTrigger(triggerId))
  const bare = attachmentRepository(db, noSealer)
  expect(bare.ofTrigger(triggerId)).toMatchObject([{ name: '', type: '', size: 8 }])
  expect(bare.bytes(id)).toBeUndefined()
})
