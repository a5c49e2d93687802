package io.kedang.web.rights;

import io.kedang.access.Decision;
import io.kedang.access.FieldAccess;
import io.kedang.access.FieldRight;
import io.kedang.access.TemplateAction;
import io.kedang.access.Right;
import io.kedang.access.Scope;
import io.kedang.access.Sensitivity;
import io.kedang.template.Field;
import io.kedang.template.Option;
import io.kedang.template.Template;
import io.kedang.web.show.Reader;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The parts of rights by name. */
final class RightsWords {

    private final RightsMessages texts;
    private final Reader reader;

    RightsWords(Reader reader, RightsMessages texts) {
        this.texts = texts;
        this.reader = reader;
    }

    RightsMessages texts() {
        return texts;
    }

    String right(Right right) {
        return switch (right) {
            case DESIGN -> texts.rightDesign();
            case MANAGE_MEMBERS -> texts.rightManageMembers();
            case MANAGE_ROLES -> texts.rightManageRoles();
            case SEE_AUDIT -> texts.rightSeeAudit();
            case EXPORT_AUDIT -> texts.rightExportAudit();
            case MANAGE_SECURITY -> texts.rightManageSecurity();
        };
    }

    String action(TemplateAction action) {
        return switch (action) {
            case CREATE -> texts.actionCreate();
            case READ -> texts.actionRead();
            case UPDATE -> texts.actionUpdate();
            case DELETE -> texts.actionDelete();
            case IMPORT -> texts.actionImport();
            case EXPORT -> texts.actionExport();
            case SHARE -> texts.actionShare();
            case REVEAL -> texts.actionReveal();
            case DESIGN -> texts.actionDesign();
            case MANAGE_MEMBERS -> texts.actionManageMembers();
            case SEE_AUDIT -> texts.actionSeeAudit();
        };
    }

    String level(Sensitivity level) {
        return Levels.word(level, texts);
    }

    String levelLabel(Sensitivity level) {
        return Levels.label(level, texts);
    }

    String access(FieldAccess access) {
        return switch (access) {
            case HIDDEN -> texts.accessHidden();
            case MASKED -> texts.accessMasked();
            case ENTER -> texts.accessEnter();
            case READ -> texts.accessRead();
            case WRITE -> texts.accessWrite();
        };
    }

    String mask(String kind) {
        return switch (kind) {
            case "all" -> texts.maskAll();
            case "phone" -> texts.maskPhone();
            case "email" -> texts.maskEmail();
            case "domain" -> texts.maskDomain();
            case "name" -> texts.maskName();
            case "initials" -> texts.maskInitials();
            case "idnumber" -> texts.maskIdnumber();
            case "tail4" -> texts.maskTail4();
            default -> kind;
        };
    }

    String right(FieldRight right) {
        return right.mask() == null ? access(right.access()) : texts.withMask(access(right.access()), mask(right.mask()));
    }

    String shown(Decision decision) {
        return switch (decision) {
            case CLEAR -> texts.shownClear();
            case MASKED -> texts.accessMasked();
            case HIDDEN -> texts.accessHidden();
        };
    }

    /** @param template null for all that are not named */
    String scope(Scope scope, Template template) {
        if (scope instanceof Scope.OfField of) {
            var field = template == null ? Optional.<Field>empty() : template.field(of.field());
            var values = of.values().stream().sorted().map(value -> field.flatMap(found -> found.option(value)).map(Option::label).map(reader::read).orElse(value));
            return texts.scopeField(field.map(found -> reader.read(found.label())).orElse(of.field()), list(values));
        }
        return scope instanceof Scope.All ? texts.scopeAll() : scope instanceof Scope.Own ? texts.scopeOwn() : texts.scopeTeam();
    }

    String list(Stream<String> words) {
        return words.collect(Collectors.joining(texts.comma()));
    }
}
