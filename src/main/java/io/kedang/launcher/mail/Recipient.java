package io.kedang.launcher.mail;

import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import jakarta.mail.internet.MimeMessage;

/** Any recipient: the library wants a mailbox to deliver to, but the message is already in ours, which is bounded. */
record Recipient(String address) implements GreenMailUser {

    @Override
    public String getEmail() {
        return address;
    }

    @Override
    public String getLogin() {
        return address;
    }

    @Override
    public String getQualifiedMailboxName() {
        return address;
    }

    @Override
    public String getPassword() {
        return "";
    }

    @Override
    public void deliver(MovingMessage message) {
        // kept by MailCatcher already
    }

    @Override
    public void deliver(MimeMessage message) {
        // kept by MailCatcher already
    }

    @Override
    public void create() {
        // nothing to make
    }

    @Override
    public void delete() {
        // nothing to remove
    }

    @Override
    public void setPassword(String password) {
        // nobody logs in
    }

    @Override
    public void authenticate(String password) {
        // nobody logs in
    }
}
