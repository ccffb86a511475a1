export interface DockerfileStep {
  line: number;
  instruction: string;
  flags: Record<string, string>;
  words?: string[];
  command?: string[];
  shell?: string;
  pairs?: [string, string][];
}

export interface DockerfileStage {
  line: number;
  name?: string;
  base: string;
  steps: DockerfileStep[];
}

export function readDockerfile(text: string): DockerfileStage[];
