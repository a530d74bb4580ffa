import { randomUUID } from 'node:crypto'
import { fileChunkContract } from '../data/document-contract'
import { largestChunk, largestFile, type FileProblem } from '../records/file-room'
import { businessFault } from '../wire/faults'
import { answerResult, givenRecord, readParameter, type Operation } from './operation'

// The flow is the WSDL's. Limits, the number of the first chunk and the faults are ASSUMED.

export const fileChunkBegin: Operation = {
  wrapper: 'Request',
  right: 'Document Insert',
  run(call) {
    const { NumberOfChunks, TotalBytes } = readParameter(call, {
      NumberOfChunks: 'int',
      TotalBytes: 'int',
    })
    if (TotalBytes < 1 || TotalBytes > largestFile) {
      throw refusal({ dataName: 'TotalBytes', message: 'TotalBytes is not valid' })
    }
    const fewest = Math.ceil(TotalBytes / largestChunk)
    if (NumberOfChunks < fewest || NumberOfChunks > TotalBytes) {
      throw refusal({ dataName: 'NumberOfChunks', message: 'NumberOfChunks is not valid' })
    }
    const id = call.state.files.begin(NumberOfChunks, TotalBytes)
    return answerResult(call.operation, `<a:DocStageId>${id}</a:DocStageId>`)
  },
}

export const fileChunkSend: Operation = {
  wrapper: 'Request',
  right: 'Document Insert',
  run(call) {
    const {
      DocStageId,
      Data = '',
      SequenceNumber,
    } = givenRecord(call, 'FileChunk', fileChunkContract)
    const chunk = Buffer.from(Data, 'base64')
    const received = call.state.files.receive(DocStageId, SequenceNumber, chunk)
    if (typeof received !== 'number') throw refusal(received)
    return answerResult(
      call.operation,
      `<a:FileChunkId>${randomUUID()}</a:FileChunkId>` +
        `<a:ChunksReceived>${received}</a:ChunksReceived>`,
    )
  },
}

export const fileChunkEnd: Operation = {
  wrapper: 'Request',
  right: 'Document Insert',
  run(call) {
    const { DocStageId } = readParameter(call, { DocStageId: 'guid' })
    const document = call.state.files.end(DocStageId)
    if (typeof document !== 'string') throw refusal(document)
    return answerResult(call.operation, `<a:Doc360DocumentId>${document}</a:Doc360DocumentId>`)
  },
}

const refusal = ({ dataName, message }: FileProblem): Error =>
  businessFault(message, [{ message, dataName }])
