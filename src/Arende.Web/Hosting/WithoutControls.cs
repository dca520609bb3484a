using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Binders;

namespace Arende.Web.Hosting;

/// <summary>
/// Takes the NUL characters out of what is typed, searched for or pasted: no person types one, and PostgreSQL stores none in
/// a text, so that the whole step would fail.
/// </summary>
public sealed class WithoutNulls : IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context) =>
        context.Metadata.ModelType == typeof(string) && context.BindingInfo.BindingSource is not { IsFromRequest: false }
            ? new Binder(new SimpleTypeModelBinder(typeof(string), context.Services.GetRequiredService<ILoggerFactory>()))
            : null;

    private sealed class Binder(SimpleTypeModelBinder inner) : IModelBinder
    {
        public async Task BindModelAsync(ModelBindingContext bindingContext)
        {
            await inner.BindModelAsync(bindingContext);
            if (bindingContext.Result is not { IsModelSet: true, Model: string text } || !text.Contains('\0', StringComparison.Ordinal)) return;
            text = text.Replace("\0", "", StringComparison.Ordinal);
            bindingContext.ModelState.SetModelValue(bindingContext.ModelName, text, text);
            bindingContext.Result = ModelBindingResult.Success(text);
        }
    }
}
