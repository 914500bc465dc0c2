// The workflow files are code that runs with rights over releases. These are the rules they keep; actionlint and zizmor look at more.
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { read, sourcesBelow } from './sources.ts';

type Permissions = Readonly<Record<string, string>>;

interface Step {
  readonly name?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly env?: Readonly<Record<string, unknown>>;
}

interface Job {
  readonly permissions?: Permissions;
  readonly 'timeout-minutes'?: number;
  readonly container?: { readonly image: string };
  readonly environment?: string;
  readonly needs?: string | readonly string[];
  readonly 'continue-on-error'?: boolean;
  readonly steps: readonly Step[];
}

interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions?: Permissions;
  readonly env?: Readonly<Record<string, unknown>>;
  readonly jobs: Readonly<Record<string, Job>>;
}

const FILES = sourcesBelow('.github/workflows', /\.ya?ml$/).map(({ path, text }) => ({ path, text, workflow: load(text) as Workflow }));
const RELEASE = FILES.find(({ path }) => path.endsWith('release.yml'))!.workflow;
const JOBS = FILES.flatMap(({ path, workflow }) => Object.entries(workflow.jobs).map(([name, job]) => [`${path} ${name}`, job] as const));
const STEPS = JOBS.flatMap(([where, job]) => job.steps.map((step, index) => ({ where: `${where} ${step.name ?? step.uses ?? step.run ?? index}`, step })));

/** What a job may do beyond reading, and why the others need none of it. */
const MAY_WRITE: Readonly<Record<string, Permissions>> = {
  '.github/workflows/release.yml draft': { contents: 'write' },
  '.github/workflows/release.yml build': { contents: 'read', 'id-token': 'write', attestations: 'write' },
  '.github/workflows/release.yml publish': { contents: 'write' },
};

/** Texts that somebody else can set, in a script or in what a script is made of. */
const EXPRESSION = /\$\{\{/;

describe('the workflows', () => {
  it('are ci and release', () => {
    expect(FILES.map(({ path }) => path)).toEqual(['.github/workflows/ci.yml', '.github/workflows/release.yml']);
    expect(STEPS.length).toBeGreaterThan(30);
  });

  it.each(FILES)('$path grants nothing to all of its jobs', ({ workflow }) => {
    expect(workflow.permissions).toEqual({});
  });

  it.each(FILES)('$path is started by nothing that runs the code of a stranger with rights', ({ workflow }) => {
    expect(Object.keys(workflow.on).filter((event) => /^(?:pull_request_target|workflow_run|issue_comment|issues)$/.test(event))).toEqual([]);
  });

  it.each(FILES)('$path writes the version beside each commit', ({ text }) => {
    const uses = text.split('\n').filter((line) => /\buses:/.test(line));
    expect(uses.filter((line) => !/@[0-9a-f]{40} # v\d+\.\d+(?:\.\d+)?$/.test(line))).toEqual([]);
  });

  it.each(JOBS)('%s says what it may do and how long it may take', (where, job) => {
    expect(job.permissions).toEqual(MAY_WRITE[where] ?? { contents: 'read' });
    expect(job['timeout-minutes']).toBeLessThanOrEqual(120);
    expect(job['continue-on-error']).toBeUndefined();
  });

  it.each(JOBS.filter(([, job]) => job.container !== undefined))('%s runs in an image that is pinned by its digest', (_where, job) => {
    expect(job.container?.image).toMatch(/@sha256:[0-9a-f]{64}$/);
  });
});

describe('the steps', () => {
  it('use actions at a commit, the same one everywhere', () => {
    const used = STEPS.flatMap(({ step }) => step.uses ?? []);
    expect(used.length).toBeGreaterThan(10);
    expect(used.filter((name) => !/^[\w-]+\/[\w-]+@[0-9a-f]{40}$/.test(name))).toEqual([]);
    expect(new Set(used).size).toBe(new Set(used.map((name) => name.split('@')[0])).size);
  });

  it('put no expression into a script: values come by the environment', () => {
    expect(STEPS.filter(({ step }) => EXPRESSION.test(step.run ?? '')).map(({ where }) => where)).toEqual([]);
  });

  it('leave no token of the repository behind in the checkout', () => {
    const checkouts = STEPS.filter(({ step }) => step.uses?.startsWith('actions/checkout@'));
    expect(checkouts.length).toBeGreaterThan(5);
    expect(checkouts.filter(({ step }) => step.with?.['persist-credentials'] !== false).map(({ where }) => where)).toEqual([]);
  });

  it('take packages from the lock file alone, and no cache that another workflow could have filled', () => {
    const scripts = STEPS.map(({ step }) => step.run ?? '').join('\n');
    expect(scripts).not.toMatch(/npm (?:install|i|update|exec)\b|npx --yes|\bcurl\b|\bwget\b|pip install/);
    const nodes = STEPS.filter(({ step }) => step.uses?.startsWith('actions/setup-node@'));
    expect(nodes.filter(({ step }) => step.with?.['package-manager-cache'] !== false || 'cache' in (step.with ?? {}))).toEqual([]);
    expect(nodes.filter(({ step }) => step.with?.['node-version-file'] !== '.nvmrc')).toEqual([]);
    expect(read('.nvmrc')).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  it('give secrets to single steps of the release, in an environment that can ask for approval', () => {
    const secret = /\$\{\{[^}]*\bsecrets\./;
    expect(FILES.filter(({ text, path }) => secret.test(text) && !path.endsWith('release.yml'))).toEqual([]);
    for (const job of Object.values(RELEASE.jobs)) {
      const needs = job.steps.some((step) => secret.test(JSON.stringify(step)));
      if (needs) expect(job.environment).toBe('release');
      expect(secret.test(JSON.stringify({ ...job, steps: [] }))).toBe(false);
    }
  });
});

describe('a release', () => {
  const { draft, build, publish } = RELEASE.jobs;
  const position = (pattern: RegExp): number => build!.steps.findIndex((step) => pattern.test(step.run ?? step.uses ?? ''));

  it('is drafted, built and published in this order, and public last of all', () => {
    expect([draft?.needs, build?.needs, publish?.needs]).toEqual([undefined, 'draft', 'build']);
    expect(publish?.steps.at(-1)?.run?.trim().split('\n').at(-1)).toContain('--draft=false');
    expect(JSON.stringify(draft)).toContain('--draft --verify-tag');
  });

  it('is packed, tried, described, summed up, attested and handed on by the job that built it', () => {
    const order = [/^npm run dist/, /npm run smoke/, /release\/sbom\.mjs/, /release\/gather\.mjs/, /^actions\/attest@/, /sigstore\.json/];
    const positions = order.map(position);
    expect(positions).not.toContain(-1);
    expect(positions).toEqual(positions.toSorted((a, b) => a - b));
    const last = build!.steps.at(-1);
    expect(last?.uses).toMatch(/^actions\/upload-artifact@/);
    expect(last?.with?.['path']).toBe('dist/release/');
  });

  it('runs no code after it was attested but the copy of the attestations', () => {
    const after = build!.steps.slice(position(/^actions\/attest@/)).flatMap((step) => step.run ?? []);
    expect(after.flatMap((script) => script.trim().split('\n')).filter((line) => !line.trim().startsWith('cp "$'))).toEqual([]);
  });

  it('is for every processor that the lock file has a binding for', () => {
    const matrix = (build as unknown as { strategy: { matrix: { include: { system: string }[] } } }).strategy.matrix.include;
    expect(matrix.map(({ system }) => system)).toEqual(['windows-x64', 'windows-arm64', 'mac-arm64', 'mac-x64', 'linux-x64', 'linux-arm64']);
  });
});

describe('the bot for packages', () => {
  interface Bot {
    readonly updates: readonly { readonly 'package-ecosystem': string; readonly cooldown?: { readonly 'default-days': number } }[];
  }

  it('proposes a version when it is a week old', () => {
    const { updates } = load(read('.github/dependabot.yml')) as Bot;
    expect(updates.map((update) => [update['package-ecosystem'], update.cooldown?.['default-days']])).toEqual([
      ['npm', 7],
      ['github-actions', 7],
    ]);
  });
});

describe('the forms for reports', () => {
  interface Form {
    readonly name: string;
    readonly body: readonly { readonly type: string; readonly id?: string; readonly attributes: { readonly label?: string } }[];
  }
  const forms = sourcesBelow('.github/ISSUE_TEMPLATE', /\.yml$/).filter(({ path }) => !path.endsWith('config.yml'));

  it.each(forms)('$path asks in Japanese and English, each question once, and for nothing private', ({ text }) => {
    const { name, body } = load(text) as Form;
    expect(name).not.toBe('');
    const questions = body.filter(({ type }) => type !== 'markdown');
    expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length);
    for (const { attributes } of questions) expect(attributes.label).toMatch(/[ぁ-んァ-ヶ一-龠].* \/ [A-Z]/u);
    expect(questions.map(({ id }) => id)).not.toContain('pin');
  });

  it('are all there is: nothing is filed without one', () => {
    expect(forms.length).toBe(3);
    expect(load(read('.github/ISSUE_TEMPLATE/config.yml'))).toMatchObject({ blank_issues_enabled: false });
  });
});
