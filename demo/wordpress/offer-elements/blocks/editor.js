/**
 * Both blocks, as the editor has them. No build: the browser reads this file as it is.
 */
(({ blocks, blockEditor, components, element, i18n, serverSideRender: ServerSideRender }) => {
  const { createElement, Fragment } = element;
  const { __ } = i18n;

  const presentations = () => [
    { value: '', label: __('As in the settings', 'offer-elements') },
    { value: 'panel', label: __('Panel', 'offer-elements') },
    { value: 'button', label: __('Button', 'offer-elements') },
    { value: 'link', label: __('Link', 'offer-elements') },
  ];

  const controls = ({ attributes, setAttributes }) => {
    const field = (Control, name, more) =>
      createElement(Control, {
        value: attributes[name] ?? '',
        // What is empty is not kept.
        onChange: (value) => setAttributes({ [name]: value || undefined }),
        ...more,
      });
    return createElement(
      blockEditor.InspectorControls,
      null,
      createElement(
        components.PanelBody,
        { title: __('Offer', 'offer-elements') },
        field(components.SelectControl, 'presentation', {
          label: __('Presentation', 'offer-elements'),
          options: presentations(),
        }),
        field(components.TextControl, 'provider', {
          label: __('Vendor', 'offer-elements'),
          help: __('Its name at the proxy. Empty: as in the settings.', 'offer-elements'),
        }),
        field(components.TextControl, 'segment', {
          label: __('Label for targeting', 'offer-elements'),
          help: __('Only if your vendor has asked for one.', 'offer-elements'),
        }),
        field(components.TextareaControl, 'fallback', {
          label: __('Without an offer', 'offer-elements'),
          help: __('Shown while there is no offer, and when there is none.', 'offer-elements'),
        }),
      ),
    );
  };

  const edit = (name) => (props) =>
    createElement(
      Fragment,
      null,
      controls(props),
      createElement(
        'div',
        blockEditor.useBlockProps(),
        // What is pressed in the editor selects the block, and not the sample's button.
        createElement(
          components.Disabled,
          null,
          createElement(ServerSideRender, { block: name, attributes: props.attributes }),
        ),
      ),
    );

  for (const name of ['offer-elements/referral-offer', 'offer-elements/post-purchase-offer']) {
    // Title, icon and attributes come from the server, which has read them in block.json.
    blocks.registerBlockType(name, { edit: edit(name), save: () => null });
  }
})(window.wp);
