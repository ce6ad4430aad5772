import { beforeEach, describe, expect, it } from 'vitest';
import {
  closeReference,
  goBack,
  goForward,
  openReference,
  useReference,
} from '../../renderer/reference/reference-store.ts';

const at = () => useReference.getState().page;

describe('the way through the reference', () => {
  beforeEach(closeReference);

  it('goes back to the pages that were read, and forward again', () => {
    openReference('index');
    openReference('roles/site-server');
    openReference('coverage');
    goBack();
    goBack();
    expect(at()).toBe('index');
    goForward();
    expect(at()).toBe('roles/site-server');
    goForward();
    goForward();
    expect(at()).toBe('coverage');
  });

  it('forgets what lay ahead where another way is taken', () => {
    openReference('index');
    openReference('coverage');
    goBack();
    openReference('sources');
    goForward();
    expect(at()).toBe('sources');
    goBack();
    expect(at()).toBe('index');
  });

  it('does not count the page that is read already', () => {
    openReference('index');
    openReference('index');
    goBack();
    expect(useReference.getState()).toEqual({ page: 'index', past: [], future: [] });
  });

  it('begins anew after it was closed', () => {
    openReference('index');
    openReference('coverage');
    closeReference();
    goBack();
    expect(at()).toBeUndefined();
    openReference('sources');
    expect(useReference.getState().past).toEqual([]);
  });
});
