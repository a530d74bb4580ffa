import { everyKind, type KindText } from './kind-text'

/** How to get the URL, and the two kinds of records: seed 3. */
export const amsPlusText: KindText = {
  purpose: 'Sends leads to AMS+.',
  otherSide: 'AMS+',
  secret: 'the Lead Post URL',
  fields: {
    postUrl: {
      label: 'Lead Post URL',
      hint: 'Whoever has it can post leads: it is kept like a password',
    },
    recordKind: {
      label: 'A lead becomes',
      hint: 'As your AMS+ is set to. Choosing here does not change AMS+',
      choices: { sales: 'A Sales Record', individual: 'An Individual Record' },
    },
    ...everyKind,
  },
  guide: {
    title: 'Get your Lead Post URL',
    lead: 'AMS+ gives it out on request:',
    clicks: [
      {
        words:
          'Contact the AMS+ Support Team and ask them to activate a Lead Post integration for SyncDesk.',
      },
      { words: 'They send you your Lead Post URL. Enter it here.' },
      {
        words:
          'Choose what a lead becomes. In AMS+ this is set by the Lead Post Utility: “Sales Enablement Leads” in the dropdown list means Sales Records.',
      },
    ],
    notes: [
      'The check never sends a lead: it proves the address and the secure connection, no more.',
      'The Lead Post Utility needs the “Visible” Sales Enablement permission and the “Manage Data & Custom Fields” Administrative permission.',
      'Sales Records leave out Type, Project Code, Other Lead Source, Business Phone and Lead Agent.',
    ],
  },
  rotation: {
    title: 'Change the URL without a gap',
    clicks: [
      'Ask the AMS+ Support Team for a new Lead Post URL, and to keep the old one until you say so.',
      'Choose Replace at the URL here, enter the new one and validate. Leads go on through the old one.',
      'Save. From then on leads go through the new one.',
      'Tell the Support Team that the old URL can go.',
    ],
  },
  stops: [
    'No leads are sent to AMS+ any more.',
    'Nobody is told when AMS+ cannot be reached.',
    'The Lead Post URL stays valid at AMS+ until their Support Team withdraws it.',
  ],
}
