import type { AgencyRecords, NewDocument } from '../agency-records'
import { wireUuid } from '../wire-text'
import type { Ask } from './asking'
import { codeMember, type Members } from './contracts'
import { localDay, localTimeOfDay } from './local-time'
import { descriptionFrom, sendableText } from './written-text'

/** A document that went into the database in chunks (WSAPI v3 reference §10, Attachments). */
const attached = ({ documentId, name, bytes }: NewDocument): Members => ({
  Doc360DocumentId: wireUuid(documentId),
  Description: sendableText(name),
  StorageLocation: 'DB',
  SourceFileName: sendableText(name),
  TotalBytes: bytes,
})

/** Activities are permanent: nothing but this insert exists (reference §5, item 11). */
export function createActivities(ask: Ask): Pick<AgencyRecords, 'insertActivity'> {
  return {
    async insertActivity({ customerId, at, action, description, employee, documents }, signal) {
      const CustomerActivity = {
        ActivityDate: localDay(at),
        ActivityTime: localTimeOfDay(at),
        Description: descriptionFrom(description),
        CustomerId: wireUuid(customerId),
        ...codeMember('ActivityAction', action),
        ...codeMember('EmployeeCode', employee),
        ...(documents.length > 0 && {
          Attachments: { Doc360Document: documents.map(attached) },
        }),
      }
      const answer = await ask('CustomerActivityInsert', { Request: { CustomerActivity } }, signal)
      return answer.ActivityId
    },
  }
}
