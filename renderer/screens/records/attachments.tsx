import { Attach16Regular } from '@fluentui/react-icons/svg/attach'
import type { OpenedRecord } from '../../state/records-panel'
import { panelText } from '../../text/records-effect'

type Props = { readonly files: OpenedRecord['attachments'] }

/** Files that came along, and what became of each in AMS360. */
export function Attachments({ files }: Props) {
  return (
    <section className="records-part">
      <h3 className="section-title">{panelText.attachments}</h3>
      <ul className="records-files">
        {files.map(({ name, size, state }, index) => (
          // Two files may have one name.
          <li key={`${index} ${name}`}>
            <Attach16Regular aria-hidden="true" />
            <span className="records-file">{name}</span>
            <span className="records-quiet">
              {panelText.bytes(size)} · {state}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
