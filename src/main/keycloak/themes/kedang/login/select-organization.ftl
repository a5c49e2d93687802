<#import "template.ftl" as layout>
<#-- As Keycloak's own, with the question as the page's heading. -->
<@layout.registrationLayout; section>
  <#if section = "header">
    ${msg("organization.select")}
  <#elseif section = "form">
    <form action="${url.loginAction}" method="post">
      <div id="kc-user-organizations">
        <ul>
          <#list user.organizations as organization>
            <li>
              <button type="submit" id="organization-${organization.alias}" class="${properties.kcFormSocialAccountListButtonClass!}" name="kc.org" value="${organization.alias!}">
                <span class="${properties.kcFormSocialAccountNameClass!}">${organization.name!}</span>
              </button>
            </li>
          </#list>
        </ul>
      </div>
    </form>
  </#if>
</@layout.registrationLayout>
