import { Answers } from './answers'
import { Finder } from './finder'
import './lookup.css'
import { Recent } from './recent'
import { Fluent } from '../../ui/fluent'
import { UuidBox } from './uuid-box'

/** Can SyncDesk see this customer? */
export function Lookup() {
  return (
    <Fluent>
      <div className="lookup">
        <div className="stack">
          <UuidBox />
          <Answers />
          <Finder />
        </div>
        <Recent />
      </div>
    </Fluent>
  )
}
