/**
 * Draws charts to PNG for the documents that cannot hold vectors. Runs in a hidden window; the shell calls `drawChart`.
 * The canvas renderer is used because, unlike a picture made of SVG, it sees the bundled typeface.
 */
import * as echarts from 'echarts';

interface ChartPicture {
  option: echarts.EChartsOption;
  /** CSS pixels. */
  width: number;
  height: number;
}

const FONT = 'Attest Sans';
/** Print needs about twice the resolution of a screen. */
const PIXEL_RATIO = 2;

/** The build puts the typefaces beside the page. */
const fontsAreThere = Promise.all(
  [
    ['400', '400Regular'],
    ['700', '700Bold'],
  ].map(async ([weight, file]) => {
    const address = new URL(`fonts/NotoSansSC_${file}.ttf`, document.baseURI).href;
    document.fonts.add(await new FontFace(FONT, `url("${address}")`, { weight }).load());
  }),
);

/** Answers the picture as base64 without a prefix. */
async function drawChart({ option, width, height }: ChartPicture): Promise<string> {
  await fontsAreThere;
  const frame = document.createElement('div');
  frame.style.width = `${width}px`;
  frame.style.height = `${height}px`;
  document.body.append(frame);
  const chart = echarts.init(frame, null, {
    renderer: 'canvas',
    width,
    height,
    devicePixelRatio: PIXEL_RATIO,
  });
  try {
    chart.setOption({ ...option, animation: false, textStyle: { ...option.textStyle, fontFamily: FONT } });
    chart.getZr().flush();
    const url = chart.getDataURL({ type: 'png', pixelRatio: PIXEL_RATIO, backgroundColor: '#ffffff' });
    return url.slice(url.indexOf(',') + 1);
  } finally {
    chart.dispose();
    frame.remove();
  }
}

Object.assign(window, { drawChart });
