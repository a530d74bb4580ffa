// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import type { CheckOutcome } from '../../preload/contract/connections'
import { StripLine } from '../../renderer/ui/strip-line'

afterEach(cleanup)

const marksOf = (outcomes: readonly CheckOutcome[]) =>
  outcomes.map((outcome, index) => ({ at: index, outcome }))
const pathOf = (container: HTMLElement, outcome: CheckOutcome): string =>
  container.querySelector(`.strip-${outcome}`)?.getAttribute('d') ?? ''

it('draws any number of checks with one shape for each outcome', () => {
  const many = Array.from({ length: 30 }, (_, index) =>
    index % 7 === 0 ? ('failed' as const) : ('passed' as const),
  )
  const { container } = render(<StripLine marks={marksOf(many)} />)
  expect(container.querySelectorAll('path')).toHaveLength(2)
  expect(container.querySelectorAll('*').length).toBeLessThan(8)
})

it('has another shape for each outcome, so that colour is not needed', () => {
  const outcomes = ['passed', 'failed', 'offline', 'interrupted'] as const
  const shapes = outcomes.map((outcome) => {
    const { container } = render(<StripLine marks={marksOf([outcome])} />)
    return pathOf(container, outcome)
  })
  expect(new Set(shapes).size).toBe(4)
  expect(shapes.every((shape) => shape !== '')).toBe(true)
})

it('keeps the newest at the right edge and drops what has no room', () => {
  const one = render(<StripLine marks={marksOf(['failed'])} />)
  const alone = pathOf(one.container, 'failed')
  one.unmount()
  const full = [...Array.from({ length: 40 }, () => 'passed' as const), 'failed' as const]
  const { container } = render(<StripLine marks={marksOf(full)} />)
  expect(pathOf(container, 'failed')).toBe(alone)
  expect(pathOf(container, 'passed').match(/M/g)).toHaveLength(29)
  expect(container.textContent).toContain('41 checks')
})

it('says in words when there are none', () => {
  const { container } = render(<StripLine marks={[]} />)
  expect(container.querySelector('path')).toBeNull()
  expect(container.textContent).toBe('No checks in the last 30 days')
})
