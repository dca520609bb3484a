using Arende.Application.Mail;
using Microsoft.Extensions.DependencyInjection;

namespace Arende.Adapters.Mail;

public static class MailRegistration
{
    /// <summary>The loop that sends waiting mails.</summary>
    /// <param name="services">The services.</param>
    /// <param name="smtp">The mail server (<c>Arende:Smtp</c>); null for the demo's mailbox, which sends nothing.</param>
    public static IServiceCollection AddArendeMail(this IServiceCollection services, SmtpOptions? smtp)
    {
        if (smtp is null)
        {
            services.AddSingleton<IMailTransport, DemoMailbox>();
        }
        else
        {
            services.AddSingleton(smtp);
            services.AddSingleton<IMailTransport, SmtpTransport>();
        }
        return services.AddHostedService<MailSender>();
    }
}
