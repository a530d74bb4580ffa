// @vitest-environment happy-dom
import { fireEvent, screen, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import {
  connectionKinds,
  stepsOf,
  systemNames,
  type ConnectionKind,
} from '../../preload/contract/systems'
import { fieldsOf } from '../../renderer/state/connection-fields'
import { kindTexts } from '../../renderer/text/kind-texts'
import { stepText } from '../../renderer/text/ui'
import { fill, fresh, isLocked, saveButton, showForm, validate } from './support/credentials-form'
import { never } from './support/fake-bridge'

const canary = 'canary-52c1-secret'

/** What the engine's connectors read, field by field: the forms have to use these very names. */
const engineFields: Readonly<
  Record<ConnectionKind, { readonly settings: string; readonly secrets: string }>
> = {
  'ams360-wsapi': {
    settings:
      'agencyNo loginId employeeCode endpoint actionListName actionForm firstChunkNumber timeoutSeconds caFile',
    secrets: 'password',
  },
  'ams360-ems': {
    settings:
      'agencyId baseUrl customerPath keyHeader agencyHeader sampleCustomerId timeoutSeconds caFile',
    secrets: 'appAccessKey',
  },
  'ams360-ons': {
    settings:
      'publicAddress bindAddress port certFile keyFile probePublic retryMethod timeoutSeconds caFile',
    secrets: '',
  },
  'ams360-odata': {
    settings: 'agencyNo email appUser tokenUrl dataUrl timeoutSeconds caFile',
    secrets: 'appPassword',
  },
  connectwise: {
    settings: 'site companyId publicKey memberId apiVersion timeoutSeconds caFile',
    secrets: 'privateKey clientId',
  },
  'ams-plus': { settings: 'recordKind timeoutSeconds caFile', secrets: 'postUrl' },
  smtp: { settings: 'host port tls user sender timeoutSeconds caFile', secrets: 'password' },
}

const names = (words: string): string[] => words.split(' ').filter(Boolean).toSorted()

/** Types into every field that is typed; choices keep what they start with. */
function fillEverything(kind: ConnectionKind): void {
  for (const { key, secret, choices, longest } of fieldsOf[kind]) {
    if (choices.length > 0) continue
    const label = kindTexts[kind].fields[key]?.label ?? key
    const value = secret ? `${canary}-${key}` : `v-${key}`.slice(0, longest)
    fireEvent.change(
      screen.getByLabelText(new RegExp(`^${label.replaceAll('+', '\\+')}( \\(|$)`)),
      {
        target: { value },
      },
    )
  }
}

it.each(connectionKinds)('%s: sends every field under the engine’s name', async (kind) => {
  const { bridge, store, secrets } = await showForm(fresh, kind)
  const form = screen.getByRole('region', { name: systemNames[kind] })
  expect(within(form).getByRole('heading', { level: 2, name: systemNames[kind] })).toBeTruthy()
  fillEverything(kind)
  expect(isLocked()).toBe(true)
  validate()
  expect(await screen.findByText('Validated. Save stores exactly this.')).toBeTruthy()

  const [asked] = bridge.inputsOf('connection.validate')
  expect(asked?.kind).toBe(kind)
  expect(Object.keys(asked?.settings ?? {}).toSorted()).toEqual(names(engineFields[kind].settings))
  expect(Object.keys(asked?.secrets ?? {}).toSorted()).toEqual(names(engineFields[kind].secrets))
  for (const [key, value] of Object.entries(asked?.secrets ?? {}))
    expect(value).toBe(`${canary}-${key}`)

  expect(JSON.stringify(store.getState())).not.toContain(canary)
  fireEvent.click(saveButton())
  expect(await screen.findByText(new RegExp(`^Saved\\. `))).toBeTruthy()
  expect(bridge.inputsOf('connection.save')).toEqual([
    { runId: asked?.runId, keepForSession: false },
  ])
  expect(JSON.stringify(store.getState())).not.toContain(canary)
  expect(secrets.of(kind)).toEqual({})
})

it.each(connectionKinds)('%s: shows its own steps before they run, and its guide', async (kind) => {
  await showForm(fresh, kind)
  const steps = screen.getByRole('list', { name: 'What validation proves' })
  const lines = within(steps)
    .getAllByRole('listitem')
    .map((line) => line.textContent)
  expect(lines).toHaveLength(stepsOf[kind].length)
  stepsOf[kind].forEach((name, index) => expect(lines[index]).toContain(stepText[name]))
  const guide = screen.getByText(kindTexts[kind].guide.title).closest('details')
  expect(guide?.open).toBe(true)
  expect(guide?.querySelectorAll('ol > li')).toHaveLength(kindTexts[kind].guide.clicks.length)
})

const emptyOnes = (kind: ConnectionKind) =>
  fieldsOf[kind].filter((one) => one.required && one.initial === '')
/** AMS360 ONS can be validated as it stands. */
const askingKinds = connectionKinds.filter((kind) => emptyOnes(kind).length > 0)

it.each(askingKinds)('%s: a required field left empty is named at the field', async (kind) => {
  const { bridge } = await showForm(fresh, kind)
  const required = emptyOnes(kind)
  validate()
  expect(await screen.findByText('Correct the marked fields, then validate.')).toBeTruthy()
  expect(document.querySelectorAll('[aria-invalid="true"]')).toHaveLength(required.length)
  expect(screen.queryByText('Enter a value.')).toBeNull()
  expect(bridge.inputsOf('connection.validate')).toEqual([])
})

it('has the login sites of ConnectWise and any other host', async () => {
  const { bridge } = await showForm(fresh, 'connectwise')
  const site = screen.getByRole<HTMLSelectElement>('combobox', { name: 'Site' })
  expect([...site.options].map(({ text }) => text)).toEqual([
    'na.myconnectwise.net',
    'eu.myconnectwise.net',
    'au.myconnectwise.net',
    'aus.myconnectwise.net',
    'za.myconnectwise.net',
    'staging.connectwisedev.com',
    'Another host',
  ])
  fillEverything('connectwise')
  fireEvent.change(site, { target: { value: 'za.myconnectwise.net' } })
  validate()
  await screen.findByText('Validated. Save stores exactly this.')
  fireEvent.change(site, { target: { value: '' } })
  validate()
  expect(await screen.findByText(/^Enter the host of your ConnectWise/)).toBeTruthy()
  fill('Site: another host', 'psa.example.com')
  validate()
  await screen.findByText('Validated. Save stores exactly this.')
  expect(bridge.inputsOf('connection.validate').map(({ settings }) => settings['site'])).toEqual([
    'za.myconnectwise.net',
    'psa.example.com',
  ])
})

it('sends a choice by its value', async () => {
  const { bridge } = await showForm(fresh, 'ams-plus')
  fill('Lead Post URL', 'https://leads.example.com/post/1')
  fireEvent.click(screen.getByRole('radio', { name: 'An Individual Record' }))
  validate()
  await screen.findByText('Validated. Save stores exactly this.')
  expect(bridge.inputsOf('connection.validate')[0]?.settings['recordKind']).toBe('individual')
})

it('sends what is only assumed of AMS360 as it is usual, or as it was changed', async () => {
  const { bridge } = await showForm(fresh, 'ams360-wsapi')
  expect(screen.getAllByText(/^Assumed, as Vertafore does not publish/)).toHaveLength(3)
  fill('Agency number', '1234567-1')
  fill('WSAPI login ID', 'SyncDesk')
  fill('Password', canary)
  validate()
  await screen.findByText('Validated. Save stores exactly this.')
  fill('Action list', 'Actions')
  fireEvent.click(screen.getByRole('radio', { name: 'Text' }))
  fireEvent.click(screen.getByRole('radio', { name: '0' }))
  validate()
  await screen.findByText('Validated. Save stores exactly this.')
  expect(bridge.inputsOf('connection.validate').map(({ settings }) => settings)).toMatchObject([
    { actionListName: 'ActivityAction', actionForm: 'code', firstChunkNumber: '1' },
    { actionListName: 'Actions', actionForm: 'text', firstChunkNumber: '0' },
  ])
})

it('marks what only the app subscription knows, and claims nothing', async () => {
  await showForm(fresh, 'ams360-ems')
  const hints = screen.getAllByText(/^From your Vertafore app subscription/)
  expect(hints).toHaveLength(4)
  expect(screen.getAllByText(/What is filled in is a guess/)).toHaveLength(3)
})

it('does not speak of a sign-in where there is none', async () => {
  await showForm({ ...fresh, 'connection.validate': never }, 'ams-plus')
  expect(screen.getByText(/^The check never sends a lead/)).toBeTruthy()
  fill('Lead Post URL', 'https://leads.example.com/post/1')
  validate()
  expect(await screen.findByText('Testing what you entered. Nothing is stored yet.')).toBeTruthy()
  expect(screen.queryByText(/sign/i)).toBeNull()
})
