import type { ReactNode } from 'react'

type Props = {
  readonly id: string
  readonly title: string
  readonly lead: string
  readonly children: ReactNode
}

/** One section of the mapping. */
export function MappingCard({ id, title, lead, children }: Props) {
  return (
    <section className="card mapping-card" aria-labelledby={`mapping-${id}`}>
      <div>
        <h2 id={`mapping-${id}`} className="section-title">
          {title}
        </h2>
        <p className="quiet">{lead}</p>
      </div>
      {children}
    </section>
  )
}
