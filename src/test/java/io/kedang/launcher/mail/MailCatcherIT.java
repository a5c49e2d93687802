package io.kedang.launcher.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.kedang.launcher.Ports;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MailCatcherIT {

    private final Ports ports = Ports.free();
    private MailCatcher mail;

    @BeforeEach
    void start() {
        mail = MailCatcher.start(ports.mailPage(), ports.smtp());
    }

    @AfterEach
    void stop() {
        mail.close();
    }

    @Test
    void shouldCatchAMailAndFindItsCode() throws Exception {
        // when
        send("chen@example.cn", "验证码 Code", "Your code is 482913, valid 10 minutes.");

        // then
        assertThat(mail.awaitCode("CHEN@example.cn")).isEqualTo("482913");
        assertThat(mail.messagesTo("chen@example.cn")).singleElement()
                .satisfies(caught -> assertThat(caught.subject()).isEqualTo("验证码 Code"));
    }

    @Test
    void shouldShowMailOnThePageInTheReadersLanguage() throws Exception {
        send("chen@example.cn", "<b>x</b>", "text");

        assertThat(get("/", "zh-CN,zh;q=0.9").body()).contains("本机邮件").contains("&lt;b&gt;x&lt;/b&gt;").doesNotContain("<b>x</b>");
        assertThat(get("/", "en").body()).contains("Local mail");
        assertThat(get("/messages/1", "en").body()).contains("chen@example.cn");
        assertThat(get("/messages/999", "en").statusCode()).isEqualTo(404);
        assertThat(get("/api/messages?to=nobody@example.cn", "en").body()).isEqualTo("[]");
    }

    private void send(String to, String subject, String text) throws Exception {
        Properties properties = new Properties();
        properties.put("mail.smtp.host", "127.0.0.1");
        properties.put("mail.smtp.port", Integer.toString(ports.smtp()));
        MimeMessage message = new MimeMessage(Session.getInstance(properties));
        message.setFrom("no-reply@kedang.local");
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(to));
        message.setSubject(subject, "UTF-8");
        message.setText(text, "UTF-8");
        Transport.send(message);
    }

    private HttpResponse<String> get(String path, String language) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(mail.page() + path)).header("Accept-Language", language).build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }
}
