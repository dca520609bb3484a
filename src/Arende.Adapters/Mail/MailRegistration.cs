using Arende.Application.Mail;
using Microsoft.Extensions.DependencyInjection;

namespace Arende.Adapters.Mail;

public static class MailRegistration
{
    /// <summary>The loop that sends waiting mails.</summary>
    /// <param name="services">The services.</param>
    /// <param name="smtp">The mail server (<c>Arende:Smtp</c>); null where the caller adds an <see cref="IMailTransport"/> of its own.</param>
    public static IServiceCollection AddArendeMail(this IServiceCollection services, SmtpOptions? smtp)
    {
        if (smtp is not null)
        {
            services.AddSingleton(smtp);
            services.AddSingleton<IMailTransport, SmtpTransport>();
        }
        return services.AddHostedService<MailSender>();
    }
}
