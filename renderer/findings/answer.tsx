import { type FormEvent, useState } from 'react';
import { type Answering, fieldAt } from '../../models/report/setting-words.ts';
import { Button } from '../controls/button.tsx';
import { Choice } from '../controls/choice.tsx';
import { Segments } from '../controls/segments.tsx';
import { typedNumber } from '../inspector/typed-number.ts';
import { useDocument } from '../store/document-store.ts';
import { lookAt, say, select } from '../store/interface-store.ts';
import { surveyOf } from '../store/survey.ts';
import { decide, fitInLine } from './answers.ts';
import './answer.css';

interface AnswerProps {
  readonly answering: Answering;
  /** What is asked, for screen readers. */
  readonly question: string;
  /** How many letters fit side by side. */
  readonly room: number;
  readonly onAnswered: () => void;
}

/** The control that answers a question; one choice decides it. */
export function Answer({ answering, question, room, onAnswered }: AnswerProps) {
  const { by, options, element } = answering;
  const answer = (value: string | number | boolean) => {
    if (decide(answering, value)) onAnswered();
  };
  switch (by) {
    case 'yes-no':
      return (
        <Segments
          label={question}
          options={yesAndNo}
          value={undefined}
          onChoose={(chosen) => answer(chosen === 'yes')}
        />
      );
    case 'choice':
      return fitInLine(answering, room) ? (
        <Segments label={question} options={options} value={undefined} onChoose={answer} />
      ) : (
        <Choice
          className="answer-choice"
          label={question}
          options={[{ value: '', label: 'Choose…' }, ...options]}
          value=""
          onChoose={(chosen) => {
            if (chosen !== '') answer(chosen);
          }}
        />
      );
    case 'number':
    case 'text':
      return <TypedAnswer answering={answering} question={question} onAnswer={answer} />;
    default:
      return (
        <Button
          onClick={() => {
            lookAt(undefined);
            select([element]);
          }}
        >
          Decide in the inspector
        </Button>
      );
  }
}

const yesAndNo = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
];

function TypedAnswer({
  answering,
  question,
  onAnswer,
}: {
  readonly answering: Answering;
  readonly question: string;
  readonly onAnswer: (value: string | number) => void;
}) {
  const [text, setText] = useState('');
  const document = useDocument((state) => state.document);
  const field = fieldAt(surveyOf(document), answering);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (field?.type !== 'number') {
      if (text.trim() !== '') onAnswer(text.trim());
      return;
    }
    const typed = typedNumber(field, text);
    if (!typed.ok) say('failure', typed.sentence);
    else if (typed.value !== undefined) onAnswer(typed.value);
  };
  return (
    <form className="answer-typed" onSubmit={submit}>
      <input
        className="field"
        aria-label={question}
        value={text}
        inputMode={answering.by === 'number' ? 'decimal' : 'text'}
        onChange={(event) => setText(event.target.value)}
      />
      {field?.type === 'number' && field.unit !== undefined ? (
        <span className="quiet">{field.unit}</span>
      ) : null}
      <Button type="submit" disabled={text.trim() === ''}>
        Set
      </Button>
    </form>
  );
}
