using Arende.Application.Journal;
using Microsoft.AspNetCore.Http.Features;

namespace Arende.Web.Features.Unsent;

/// <summary>The key of the form that a request sent. A form that is shown again keeps it; one that was carried out, or whose key is taken, gets another.</summary>
public static class SentKey
{
    /// <summary>Kept with what waits for its owner to sign in, as everything that was typed is: it is no token.</summary>
    public const string Field = "Key";

    public static FormKey Of(HttpContext context) =>
        // Only what has been read: an error's page, too, has forms.
        HttpMethods.IsPost(context.Request.Method) && !context.Items.ContainsKey(typeof(SentKey)) && context.Features.Get<IFormFeature>()?.Form is { } form
            ? FormKey.Read(form[Field])
            : default;

    /// <summary>What is shown from now on is another form.</summary>
    public static void Leave(HttpContext context) => context.Items[typeof(SentKey)] = true;
}
