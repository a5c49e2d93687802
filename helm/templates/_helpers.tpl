{{- define "kedang.name" -}}
{{- default .Chart.Name .Values.nameOverride | trunc 50 | trimSuffix "-" -}}
{{- end -}}

{{- define "kedang.fullname" -}}
{{- if .Values.fullnameOverride -}}
{{- .Values.fullnameOverride | trunc 50 | trimSuffix "-" -}}
{{- else if contains (include "kedang.name" .) .Release.Name -}}
{{- .Release.Name | trunc 50 | trimSuffix "-" -}}
{{- else -}}
{{- printf "%s-%s" .Release.Name (include "kedang.name" .) | trunc 50 | trimSuffix "-" -}}
{{- end -}}
{{- end -}}

{{- define "kedang.selector" -}}
app.kubernetes.io/name: {{ include "kedang.name" . }}
app.kubernetes.io/instance: {{ .Release.Name }}
{{- end -}}

{{- define "kedang.labels" -}}
{{ include "kedang.selector" . }}
app.kubernetes.io/version: {{ .Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .Release.Service }}
helm.sh/chart: {{ printf "%s-%s" .Chart.Name .Chart.Version }}
{{- end -}}

{{- define "kedang.image" -}}
{{ .Values.image.repository }}:{{ .Values.image.tag | default .Chart.AppVersion }}
{{- end -}}

{{- define "kedang.serviceAccount" -}}
{{- if .Values.serviceAccount.create -}}
{{- .Values.serviceAccount.name | default (include "kedang.fullname" .) -}}
{{- else -}}
{{- .Values.serviceAccount.name | default "default" -}}
{{- end -}}
{{- end -}}

{{- define "kedang.host" -}}
{{- .Values.ingress.host | default (get (urlParse .Values.publicUrl) "hostname") -}}
{{- end -}}

{{- define "kedang.behindProxy" -}}
{{- if kindIs "bool" .Values.behindProxy -}}{{ .Values.behindProxy }}{{- else -}}{{ .Values.ingress.enabled }}{{- end -}}
{{- end -}}

{{/* Refuses what would serve stale profiles: several pods, each with a cache of its own. */}}
{{- define "kedang.check" -}}
{{- if not .Values.cache.cluster.enabled -}}
{{- if or (gt (int .Values.replicaCount) 1) .Values.autoscaling.enabled -}}
{{- fail "cache.cluster.enabled must be true for more than one pod" -}}
{{- end -}}
{{- end -}}
{{- end -}}

{{/* What both the service and the migration Job need. */}}
{{- define "kedang.env" -}}
- name: KEDANG_DB_URL
  value: {{ required "database.url is required: postgresql://host:5432/kedang" .Values.database.url | quote }}
- name: KEDANG_DB_POOL
  value: {{ .Values.database.pool | quote }}
- name: KEDANG_DB_APP_PASSWORD
  valueFrom:
    secretKeyRef:
      name: {{ .Values.database.existingSecret }}
      key: {{ .Values.database.appPasswordKey }}
- name: KEDANG_DB_OWNER_PASSWORD
  valueFrom:
    secretKeyRef:
      name: {{ .Values.database.existingSecret }}
      key: {{ .Values.database.ownerPasswordKey }}
- name: KEDANG_OIDC_URL
  value: {{ required "identity.url is required: https://host/realms/kedang" .Values.identity.url | quote }}
- name: KEDANG_OIDC_SECRET
  valueFrom:
    secretKeyRef:
      name: {{ .Values.identity.existingSecret }}
      key: {{ .Values.identity.webSecretKey }}
- name: KEDANG_OIDC_ADMIN_SECRET
  valueFrom:
    secretKeyRef:
      name: {{ .Values.identity.existingSecret }}
      key: {{ .Values.identity.serviceSecretKey }}
- name: KEDANG_SESSION_SECRET
  valueFrom:
    secretKeyRef:
      name: {{ .Values.session.existingSecret }}
      key: {{ .Values.session.secretKey }}
{{- if .Values.keys.existingSecret }}
- name: KEDANG_KEY_FILE
  value: /run/kedang/deployment-key/{{ .Values.keys.secretKey }}
{{- end }}
- name: KEDANG_KEY_FOLDER
  value: /run/kedang/keys/companies
- name: KEDANG_FILES
  value: /run/kedang/files/sealed
- name: KEDANG_PUBLIC_URL
  value: {{ required "publicUrl is required: https://kedang.example.com" .Values.publicUrl | trimSuffix "/" | quote }}
- name: KEDANG_TENANCY_MIGRATION_PARALLELISM
  value: {{ .Values.migration.parallelism | quote }}
{{- end -}}

{{/* What both find in files: the deployment key; and what all pods share, companies' root keys and sealed files. */}}
{{- define "kedang.mounts" -}}
{{- if .Values.keys.existingSecret }}
- name: deployment-key
  mountPath: /run/kedang/deployment-key
  readOnly: true
{{- end }}
- name: keys
  mountPath: /run/kedang/keys
- name: files
  mountPath: /run/kedang/files
{{- end -}}

{{- define "kedang.volumes" -}}
{{- if .Values.keys.existingSecret }}
- name: deployment-key
  secret:
    secretName: {{ .Values.keys.existingSecret }}
    defaultMode: 0440
{{- end }}
- name: keys
  persistentVolumeClaim:
    claimName: {{ required "keys.existingClaim is required: a volume for companies' root keys, which all pods can write to" .Values.keys.existingClaim }}
- name: files
  persistentVolumeClaim:
    claimName: {{ required "files.existingClaim is required: a volume for sealed files, which all pods can write to" .Values.files.existingClaim }}
{{- end -}}
