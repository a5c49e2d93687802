<#macro emailLayout>
<!doctype html>
<html lang="${locale.language}" dir="${(ltr)?then('ltr','rtl')}">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <style>
    body { margin: 0; padding: 24px 12px; background: #f6f8fb; color: #1b2434; font: 16px/1.6 system-ui, -apple-system, "Segoe UI", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; }
    .card { max-width: 520px; margin: 0 auto; padding: 24px 28px; background: #ffffff; border: 1px solid #e3e8ef; border-radius: 8px; }
    .brand { max-width: 520px; margin: 0 auto 12px; font-weight: 600; color: #2457d6; }
    .card a { color: #2457d6; font-weight: 600; overflow-wrap: anywhere; }
  </style>
</head>
<body>
  <div class="brand">Kedang 客档</div>
  <div class="card"><#nested></div>
</body>
</html>
</#macro>
