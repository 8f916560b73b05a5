export function headingAnchors(): (heading: string) => string;
