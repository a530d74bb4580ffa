/**
 * Changes to better-sqlite3's own sources that let the binding load on Node-API 9 (Electron 33).
 *
 * Upstream keeps references to JavaScript strings, which exist only from Node-API 10 on. Here the
 * text itself is kept and turned into a string when it is asked for: no reference, nothing for the
 * garbage collector to get wrong. Every replacement must hit as often as it says; an update of
 * better-sqlite3 that moves things stops the set-up instead of building something untested.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

import { PlainError } from './say.mjs'

const keptString = `// Keeps a string's text, because Node-API 9 cannot hold references to strings.
class KeptString {
public:
	KeptString() : env(nullptr) {}
	explicit KeptString(Napi::String value) : env(value.Env()), text(value.Utf8Value()) {}
	inline Napi::String Value() const { return Napi::String::New(env, text); }
private:
	napi_env env;
	std::string text;
};

`

/**
 * @typedef {object} Replacement
 * @property {string} file
 * @property {string} from
 * @property {string} to
 * @property {number} times how often `from` occurs in the version this was written for
 */

/** @type {readonly Replacement[]} */
const replacements = [
  { file: 'binding.gyp', from: 'NAPI_VERSION=10', to: 'NAPI_VERSION=9', times: 1 },
  { file: 'binding.gyp', from: ", '-flto']", to: ']', times: 1 },
  { file: 'binding.gyp', from: "'ldflags': ['-flto'],", to: '', times: 1 },
  { file: 'binding.gyp', from: "'ldflags': ['-flto', ", to: "'ldflags': [", times: 1 },
  {
    file: 'src/better_sqlite3.cpp',
    from: '#include "util/macros.cpp"',
    to: `${keptString}#include "util/macros.cpp"`,
    times: 1,
  },
  {
    file: 'src/util/constants.cpp',
    from: 'Napi::Reference<Napi::String>',
    to: 'KeptString',
    times: 20,
  },
  {
    file: 'src/util/constants.cpp',
    from: 'Napi::Persistent(InternalizedFromLatin1(env, str))',
    to: 'KeptString(InternalizedFromLatin1(env, str))',
    times: 2,
  },
  {
    file: 'src/util/bind-map.cpp',
    from: 'Napi::Reference<Napi::String>',
    to: 'KeptString',
    times: 1,
  },
  {
    file: 'src/util/bind-map.cpp',
    from: 'name(Napi::Persistent(InternalizedFromUtf8(env, name, -1)))',
    to: 'name(InternalizedFromUtf8(env, name, -1))',
    times: 1,
  },
  {
    file: 'src/util/bind-map.cpp',
    from: 'name(Napi::Persistent(pair->name.Value()))',
    to: 'name(pair->name)',
    times: 1,
  },
  {
    file: 'src/util/helpers.cpp',
    from: 'Napi::Reference<Napi::String>',
    to: 'KeptString',
    times: 1,
  },
]

/**
 * @param {string} folder a private copy of the package's sources
 */
export function patchSqliteSources(folder) {
  for (const { file, from, to, times } of replacements) {
    const target = path.join(folder, file)
    const parts = readFileSync(target, 'utf8').split(from)
    if (parts.length - 1 !== times) {
      throw new PlainError(
        `better-sqlite3 has changed: «${from}» occurs ${parts.length - 1} times in ${file}, not ${times}. ` +
          'tools/setup/sqlite-source-patch.mjs must be checked against the new version.',
      )
    }
    writeFileSync(target, parts.join(to))
  }
}
