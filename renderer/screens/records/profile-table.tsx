import { useState } from 'react'
import type { ProfileRow } from '../../../preload/contract/records'
import type { Rows } from '../../state/records-refresh'
import { useApp } from '../../state/use-app'
import { recordsText } from '../../text/records'
import { When } from '../../ui/when'
import { ListFrame } from './list-frame'
import { moveBetweenRows } from './row-keys'

const { columns } = recordsText

type Props = { readonly list: Rows<ProfileRow> }

/** Everybody known; a row leads to the person's or firm's page. */
export function ProfileTable({ list }: Props) {
  const go = useApp((state) => state.go)
  const [current, setCurrent] = useState<string>()
  const stop = list.rows.some(({ id }) => id === current) ? current : list.rows[0]?.id
  return (
    <ListFrame
      list={list}
      head={
        <>
          <th scope="col">{columns.name}</th>
          <th scope="col">{columns.customer}</th>
          <th scope="col" className="numeric">
            {columns.openTickets}
          </th>
          <th scope="col" className="numeric">
            {columns.openDeals}
          </th>
          <th scope="col">{columns.updated}</th>
        </>
      }
    >
      {list.rows.map((profile) => (
        <tr key={profile.id}>
          <th scope="row">
            <button
              type="button"
              className="records-row"
              tabIndex={profile.id === stop ? 0 : -1}
              onKeyDown={moveBetweenRows}
              onFocus={() => setCurrent(profile.id)}
              onClick={() => go({ screen: 'records', profileId: profile.id })}
            >
              {profile.name}
            </button>{' '}
            <span className="records-second">
              {profile.isFirm ? recordsText.firm : recordsText.person}
            </span>
          </th>
          <td className={profile.customerId ? undefined : 'records-quiet'}>
            {profile.customerId ? recordsText.linked : recordsText.notLinked}
          </td>
          <td className="numeric">{profile.openTickets}</td>
          <td className="numeric">{profile.openDeals}</td>
          <td>
            <When at={profile.updatedAt} />
          </td>
        </tr>
      ))}
    </ListFrame>
  )
}
