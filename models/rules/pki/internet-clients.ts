import type { Entry, Survey } from '../../document/survey.ts';

/** The client groups and computers that are managed over the Internet. */
export function internetBased(survey: Survey): readonly Entry[] {
  return [
    ...survey.all('clients').filter(({ data }) => data.internetBased === true),
    ...survey.all('systems').filter(({ data }) => data.internetBased === true),
  ] as readonly Entry[];
}
