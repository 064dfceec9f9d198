/** A small document with what a report has: both typefaces, both scripts, links, a table over pages; and things it may not have. */
export const sampleDocument = (outside: string): string => `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>年度质量报告</title><style>
@font-face { font-family: R; font-weight: 400; src: url("fonts/NotoSansSC_400Regular.ttf"); }
@font-face { font-family: R; font-weight: 700; src: url("fonts/NotoSansSC_700Bold.ttf"); }
@page { size: A4; margin: 25mm 20mm; }
@page wide { size: A4 landscape; }
body { font-family: R; } .wide { page: wide; }
</style></head><body>
<h1 id="one">年度质量报告 Attest</h1><a href="#two">目录</a>
<p id="script">no script ran</p><script>document.getElementById('script').textContent = 'a script ran';</script>
<img src="${outside}" alt="">
<table>${Array.from({ length: 120 }, (_, row) => `<tr><td>${row}</td><td>住院医师规范化培训</td></tr>`).join('')}</table>
<section class="wide"><h1 id="two">附录 Appendix</h1></section>
</body></html>`;

export const sampleChart = {
  width: 640,
  height: 320,
  option: {
    title: { text: '教学评价 Evaluation' },
    xAxis: { type: 'category', data: ['内科', '外科', '儿科'] },
    yAxis: {},
    series: [{ type: 'bar', data: [3, 4, 5] }],
  },
};
