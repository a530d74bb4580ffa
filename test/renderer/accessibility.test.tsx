// @vitest-environment happy-dom
import { act, screen } from '@testing-library/react'
import axe from 'axe-core'
import { expect, it } from 'vitest'
import { scenarios, type Scenario } from './preview/scenarios'
import { showApp } from './support/render-app'

/** What needs a layout engine is judged in the real window (e2e), not here. */
const options: axe.RunOptions = { rules: { 'color-contrast': { enabled: false } } }

it.each(Object.entries<Scenario>(scenarios))(
  'axe finds nothing in «%s»',
  async (_name, scenario) => {
    const { baseElement } = showApp(scenario.answers, scenario.route)
    await act(() => new Promise((resolve) => setTimeout(resolve, 50)))
    expect(screen.getByRole('heading', { level: 1 })).toBeTruthy()
    const { violations } = await axe.run(baseElement, options)
    expect(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([])
  },
)
