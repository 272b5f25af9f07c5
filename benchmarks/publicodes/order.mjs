// Asks each buyer what publicodes misses most, until it misses nothing: rules and buyers in, questions asked out, as JSON.
import { readFileSync } from 'node:fs'
import Engine from 'publicodes'

const { rules, goal, questions, buyers } = JSON.parse(readFileSync(0, 'utf8'))
const engine = new Engine(rules, { logger: { log() {}, warn() {}, error: console.error } })

const walks = buyers.map((known) => {
  const said = {}
  const asked = []
  for (;;) {
    engine.setSituation(said)
    const { missingVariables, nodeValue } = engine.evaluate(goal)
    const wanted = Object.entries(missingVariables).sort(([, one], [, other]) => other - one)
    if (!wanted.length) return { asked, reached: nodeValue }
    const question = questions[wanted[0][0]]
    asked.push(question)
    for (const name in known) if (questions[name] === question) said[name] = known[name]
  }
})
console.log(JSON.stringify(walks))
