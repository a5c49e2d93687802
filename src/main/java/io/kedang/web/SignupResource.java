package io.kedang.web;

import io.kedang.kernel.Problem;
import io.kedang.kernel.Texts;
import io.kedang.kernel.http.RequestContext;
import io.kedang.platform.PlatformError;
import io.kedang.platform.SignupRequest;
import io.kedang.platform.Signups;
import io.kedang.web.form.FormValues;
import io.kedang.web.http.Cookies;
import io.kedang.web.show.Reader;
import io.kedang.web.view.CodePage;
import io.kedang.web.view.SignupPage.Faults;
import io.kedang.web.view.SlugCheck;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Signing up, in three steps: the company, the code from the mail, ready. */
@Path("/signup")
@Produces(MediaType.TEXT_HTML)
public class SignupResource {

    private static final Pattern SLUG = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
    private static final String EMAIL_COOKIE = "kedang_signup";
    private static final long AN_HOUR = 3600;

    private final Desk desk;
    private final Signups signups;
    private final SignupPages pages;
    private final Cookies cookies;
    private final WebConfig config;

    SignupResource(Desk desk, Signups signups, SignupPages pages, Cookies cookies, WebConfig config) {
        this.desk = desk;
        this.signups = signups;
        this.pages = pages;
        this.cookies = cookies;
        this.config = config;
    }

    @GET
    public TemplateInstance form(@RestQuery String preset) {
        var start = FormValues.none().with("locale", desk.reader().lang().code()).with("preset", preset == null ? "" : preset);
        return desk.open(shell -> Pages.signup(shell, pages.of(start, new SlugCheck("", "empty", ""), Faults.NONE, desk.reader())));
    }

    /** The address of a company while its name or the address itself is typed. A name makes a new suggestion until somebody has written an own address. */
    @GET
    @Path("slug")
    public Uni<TemplateInstance> slug(@RestQuery String company, @RestQuery String slug, @RestQuery String suggested, @HeaderParam("HX-Trigger") String trigger) {
        var own = !text(slug).isEmpty() && !text(slug).equals(text(suggested));
        var check = "company".equals(trigger) && !own ? suggestion(text(company)) : check(text(slug), text(suggested));
        var lang = desk.reader().lang().code();
        return check.map(found -> Pages.slug(found, List.of()).setLocale(lang));
    }

    @POST
    public Uni<Response> start(@RestForm String csrf) {
        var form = desk.form();
        var slug = form.one("slug").isBlank() ? suggestion(form.one("company")).map(SlugCheck::slug) : Uni.createFrom().item(form.one("slug").strip());
        return slug.chain(chosen -> start(form.with("slug", chosen)));
    }

    private Uni<Response> start(FormValues form) {
        return Uni.createFrom().deferred(() -> signups.start(request(form), RequestContext.of(desk.context())))
                .map(id -> toCode(id, form.one("email")))
                .onFailure(Problem.class).recoverWithUni(failure -> again(form, (Problem) failure));
    }

    private Response toCode(UUID id, String email) {
        var kept = Base64.getUrlEncoder().withoutPadding().encodeToString(email.strip().getBytes(StandardCharsets.UTF_8));
        cookies.set(desk.context(), EMAIL_COOKIE, kept, AN_HOUR);
        return Desk.goTo("/signup/" + id);
    }

    private Uni<Response> again(FormValues form, Problem problem) {
        var reader = desk.reader();
        return check(form.one("slug"), "")
                .map(check -> Desk.refused(desk.open(shell -> Pages.signup(shell, pages.of(form, check, SignupFaults.of(problem, reader), reader)))));
    }

    @GET
    @Path("{id}")
    public TemplateInstance code(@RestPath UUID id) {
        return codePage(id, List.of());
    }

    @POST
    @Path("{id}")
    public Uni<Response> confirm(@RestPath UUID id, @RestForm String csrf, @RestForm String code) {
        var reader = desk.reader();
        return signups.confirm(id, text(code))
                .map(done -> Response.ok(desk.open(shell -> Pages.welcome(shell, done.tenant().name(), email(), done.existingAccount()))).build())
                .onFailure(SignupResource::mendable).recoverWithItem(failure -> Desk.refused(codePage(id, List.of(words((Problem) failure, reader)))));
    }

    private TemplateInstance codePage(UUID id, List<String> faults) {
        return desk.open(shell -> Pages.code(shell, new CodePage(id.toString(), email(), faults, config.mailPage().orElse(""))));
    }

    /** A wrong code can be typed again, and an interrupted sign-up goes on when the code is sent again. */
    private static boolean mendable(Throwable failure) {
        return failure instanceof Problem problem && (problem.code() == PlatformError.SIGNUP_CODE_WRONG || problem.code() == PlatformError.SIGNUP_CODE_EXPIRED
                || problem.code() == PlatformError.SIGNUP_NOT_FINISHED || problem.code() == PlatformError.IDENTITY_UNAVAILABLE
                || problem.code() == PlatformError.SIGNUP_SLUG_TAKEN);
    }

    private static String words(Problem problem, Reader reader) {
        return Texts.get(reader.lang(), problem.code().slug(), problem.args());
    }

    private Uni<SlugCheck> suggestion(String company) {
        return company.isBlank() ? Uni.createFrom().item(new SlugCheck("", "empty", ""))
                : signups.suggest(company).map(made -> new SlugCheck(made.slug(), made.available() ? "free" : "taken", made.slug()));
    }

    private Uni<SlugCheck> check(String slug, String suggested) {
        if (slug.isEmpty()) {
            return Uni.createFrom().item(new SlugCheck("", "empty", suggested));
        }
        if (slug.length() < 3 || slug.length() > 40 || !SLUG.matcher(slug).matches()) {
            return Uni.createFrom().item(new SlugCheck(slug, "invalid", suggested));
        }
        return signups.available(slug).map(free -> new SlugCheck(slug, free ? "free" : "taken", suggested));
    }

    private static SignupRequest request(FormValues form) {
        return new SignupRequest(form.one("company").strip(), form.one("slug"), form.one("email").strip(), form.one("password"), form.one("name").strip(),
                form.one("preset"), form.one("locale"), "true".equals(form.one("consent")));
    }

    /** Known to this browser only: the address of the step must not tell it to others. */
    private String email() {
        try {
            return new String(Base64.getUrlDecoder().decode(cookies.get(desk.context(), EMAIL_COOKIE)), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return "";
        }
    }

    private static String text(String parameter) {
        return parameter == null ? "" : parameter.strip();
    }
}
