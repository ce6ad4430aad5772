import { counted } from '../../models/rules/words.ts';
import { Button } from '../controls/button.tsx';
import { Dialog } from '../controls/dialog.tsx';
import { JudgementBadge } from '../controls/judgement-badge.tsx';
import { chooseRules, giveRulesUp, readRulesAgain } from './own-rules.ts';
import { type RulesRead, useOwnRules } from './own-rules-store.ts';
import './own-rules-dialog.css';

/** Which own rules are judged by, and which files hold none. */
export function OwnRulesDialog() {
  const { folder, read, isShown } = useOwnRules();
  return (
    <Dialog
      isLong
      title="Own rules"
      isOpen={isShown}
      onClose={close}
      actions={
        <>
          {folder === undefined ? null : (
            <>
              <Button onClick={giveRulesUp}>Use none</Button>
              <Button onClick={readRulesAgain}>Read again</Button>
            </>
          )}
          <Button look={folder === undefined ? 'strong' : 'outlined'} onClick={chooseRules}>
            Choose a folder…
          </Button>
          <Button look={folder === undefined ? 'outlined' : 'strong'} onClick={close}>
            Close
          </Button>
        </>
      }
    >
      <p className="quiet">
        Rules of your own are judged with those of the catalogue. They stand in the YAML and JSON
        files of a folder, one in each.
      </p>
      {folder === undefined ? null : (
        <>
          <p role="status" className="own-rules-folder">
            <b>{folder.name}</b> {read === undefined ? 'is being read.' : summary(read)}
          </p>
          {read === undefined ? null : <Files read={read} />}
        </>
      )}
    </Dialog>
  );
}

const close = () => useOwnRules.setState({ isShown: false });

function summary({ rules, problems }: RulesRead): string {
  const left = new Set(problems.map(({ file }) => file)).size;
  const held = rules.length === 0 ? 'holds no rule' : `holds ${counted(rules.length, 'rule')}`;
  return left === 0 ? `${held}.` : `${held}; ${counted(left, 'file')} left out.`;
}

function Files({ read: { rules, problems } }: { readonly read: RulesRead }) {
  return (
    <>
      {problems.length === 0 ? null : (
        <ul className="own-rules" aria-label="What is wrong">
          {problems.map(({ file, line, sentence }) => (
            <li key={`${file}:${line}:${sentence}`}>
              <p>{sentence}</p>
              <p className="quiet">
                <code>{file}</code>, line {line}
              </p>
            </li>
          ))}
        </ul>
      )}
      {rules.length === 0 ? null : (
        <ul className="own-rules" aria-label="Rules">
          {rules.map(({ id, title, severity }) => (
            <li key={id} className="own-rule">
              <JudgementBadge of={severity} />
              <div>
                <p>{title}</p>
                <p className="quiet">
                  <code>{id}</code>
                </p>
              </div>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
