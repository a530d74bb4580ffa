import type { ProfilePage } from '../../state/profile'
import { recordsText, propertyText } from '../../text/records'
import { profileText } from '../../text/records-profile'
import { Copyable } from '../../ui/copyable'
import { When } from '../../ui/when'

type Props = { readonly fields: ProfilePage['fields'] }

/** Each value, where it came from and when, with the earlier ones behind a disclosure. */
export function ProfileFields({ fields }: Props) {
  return (
    <section className="card records-part">
      <h3 className="section-title">{profileText.known}</h3>
      {fields.length === 0 ? (
        <p className="quiet">{profileText.nothingKnown}</p>
      ) : (
        <dl className="records-known">
          {fields.map(({ property, value, at, from, before }) => (
            <div key={property} className="records-field">
              <dt>{propertyText[property]}</dt>
              <dd>
                <Copyable label={propertyText[property]} value={value} />
                <span className="records-now">
                  {profileText.from[from]}, <When at={at} />
                </span>
                {before.length > 0 && (
                  <details className="records-earlier">
                    <summary>{profileText.earlier(before.length)}</summary>
                    <ul>
                      {before.map((earlier) => (
                        <li key={`${earlier.at} ${earlier.value}`}>
                          {earlier.value}{' '}
                          <span className="records-quiet">
                            {recordsText.since} <When at={earlier.at} />
                          </span>
                        </li>
                      ))}
                    </ul>
                  </details>
                )}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  )
}
